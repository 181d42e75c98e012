import * as z from 'zod/mini';

/** A calendar day as `YYYY-MM-DD`. A day on a page has no time and no zone. */
export const daySchema = z.iso.date();

/** An instant as ISO 8601 with `Z`. */
export const instantSchema = z.iso.datetime();
