import * as z from 'zod/mini';

/** The settings for what Redress adds to a marketplace's pages. */
export const overlaySettingsSchema = z.object({
  /** Marks on the cards of orders. */
  marks: z.boolean(),
  /** The question before a press that ends something. */
  guard: z.boolean(),
  /** The bar on the form of a case. */
  fill: z.boolean(),
  /** Numbers of orders that the shopper wants no guard for, the newest last. */
  unguarded: z.array(z.string()).check(z.maxLength(500)),
});
export type OverlaySettings = z.infer<typeof overlaySettingsSchema>;

export const DEFAULT_OVERLAY: OverlaySettings = { marks: true, guard: true, fill: true, unguarded: [] };
