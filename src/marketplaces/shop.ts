import type { Policy } from '../domain/dispute/policy.js';
import type { PageKind } from '../domain/reading/page-kind.js';

/** Addresses a shopper is taken to. `host` is the host she uses, so that she stays in her country's shop. */
export interface Addresses {
  orderList(host: string): string;
  order(host: string, orderId: string): string;
  signIn(host: string): string;
  tracking(host: string, orderId: string): string;
  messages(host: string, orderId: string): string;
  caseForm(host: string, lineId: string): string;
  caseList(host: string): string;
}

/** What is known of a marketplace without reading its pages: where it is and what its rules are. */
export interface Shop {
  id: string;
  /** Its name, as shoppers know it. */
  name: string;
  /** The host to use when hers is not known. */
  defaultHost: string;
  /** True when the address is one of this marketplace that we read. */
  owns(url: URL): boolean;
  /** True when the address is a sister shop with other rules, which is known and not read. */
  declines(url: URL): boolean;
  /** null when the address is not one of this marketplace. */
  pageKind(url: URL): PageKind | null;
  policy: Policy;
  addresses: Addresses;
  /** Of a form's own reasons, those that none of ours is known to mean. */
  unknownReasons(printed: readonly string[]): string[];
}
