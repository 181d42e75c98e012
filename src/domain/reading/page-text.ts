import * as z from 'zod/mini';

/** Text of a page: bounded, so that no page can fill the disk. */
export const text = z.string().check(z.maxLength(2000));
