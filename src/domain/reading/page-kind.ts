import * as z from 'zod/mini';

/** What a page can be. `other` is a page of the marketplace that tells nothing about orders. */
export const PAGE_KINDS = [
  'order-list',
  'order',
  'tracking',
  'messages',
  'product',
  'snapshot',
  'sign-in',
  'sign-up',
  'captcha',
  'blocked',
  'case-form',
  'case',
  'case-list',
  'refund',
  'other',
] as const;

export const pageKindSchema = z.enum(PAGE_KINDS);

export type PageKind = z.infer<typeof pageKindSchema>;
