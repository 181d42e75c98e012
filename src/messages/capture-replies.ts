import * as z from 'zod/mini';
import { sendToTab } from '../platform/messaging.js';
import type { CaptureCall, CaptureCalls, CaptureTold } from './capture-asked.js';

const px = z.number().check(z.minimum(-1e7), z.maximum(1e7));
const boxSchema = z.object({ x: px, y: px, width: px, height: px });

const state = {
  token: z.string().check(z.maxLength(60)),
  url: z.string(),
  title: z.string(),
  pixelRatio: z.number().check(z.minimum(0.05), z.maximum(20)),
  width: px,
  height: px,
  magnified: z.number(),
  hidden: z.int(),
  top: px,
  left: px,
  clip: boxSchema,
  extent: z.object({ width: px, height: px }),
};
const text = z.string().check(z.maxLength(200_000));

const REPLIES: { [Call in CaptureCall]: z.ZodMiniType<CaptureCalls[Call][1]> } = {
  areas: z
    .array(z.object({ id: z.int(), name: z.string().check(z.maxLength(60)), conversation: z.boolean(), height: px }))
    .check(z.maxLength(20)),
  begin: z.object({ ...state, text }),
  step: z.object({ ...state, shift: px, atEnd: z.boolean() }),
  state: z.object(state),
  words: z.object({
    text,
    boxes: z
      .array(z.object({ ...boxSchema.def.shape, text: z.string().check(z.maxLength(2000)) }))
      .check(z.maxLength(4000)),
  }),
  draw: z.literal(true),
  end: z.literal(true),
};

/** What the capturing script of a tab answers; null when none is there, or it cannot, or it answers in another form. */
export async function askCapturingPage<Call extends CaptureCall>(
  tabId: number,
  captureId: string,
  call: Call,
  asked: CaptureCalls[Call][0],
): Promise<CaptureCalls[Call][1] | null> {
  try {
    const reply = REPLIES[call].safeParse(await sendToTab(tabId, { type: 'capture', call, captureId, ...asked }));
    return reply.success ? reply.data : null;
  } catch {
    return null;
  }
}

export const captureToldSchema: z.ZodMiniType<CaptureTold> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('capture.drawn'), captureId: z.string(), region: z.nullable(boxSchema) }),
  z.object({ type: z.literal('capture.lost'), captureId: z.string() }),
]);

/** Our pages to the background: a capture was asked for, or what she wants of it has changed. */
export const captureWishedSchema = z.object({ type: z.literal('capture.wished') });
export type CaptureWished = z.infer<typeof captureWishedSchema>;
