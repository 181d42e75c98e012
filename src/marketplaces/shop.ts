import type { Policy } from '../domain/dispute/policy.js';
import type { PageKind } from '../domain/reading/page-kind.js';

/**
 * Addresses of the shop's own pages. `host` is the host that the shopper uses, so that links stay in that country's
 * shop.
 */
export interface Addresses {
  orderList(host: string): string;
  order(host: string, orderId: string): string;
  signIn(host: string): string;
  tracking(host: string, orderId: string): string;
  messages(host: string, orderId: string): string;
  caseForm(host: string, lineId: string): string;
  caseList(host: string): string;
}

/** What is known of a marketplace without reading its pages: its hosts, its addresses and its rules. */
export interface Shop {
  id: string;
  /** The marketplace's name, as shoppers know it. */
  name: string;
  /** The host for links when the shopper's host is not known. */
  defaultHost: string;
  /** True for addresses of this marketplace that Redress reads. */
  owns(url: URL): boolean;
  /** True for addresses of a sister shop with other rules, which Redress knows but does not read. */
  declines(url: URL): boolean;
  /** null when the address does not belong to this marketplace. */
  pageKind(url: URL): PageKind | null;
  policy: Policy;
  addresses: Addresses;
  /** Those of a form's own reasons that mean none of ours. */
  unknownReasons(printed: readonly string[]): string[];
}
