import * as z from 'zod/mini';
import { sendToTab } from '../platform/messaging.js';

/** What a script in the page of a tab answers to a question; null when none answers or it answers in another form. */
export async function askTab<Answer extends z.ZodMiniType>(
  tabId: number,
  question: { type: string },
  answerSchema: Answer,
): Promise<z.infer<Answer> | null> {
  try {
    const reply = z.safeParse(answerSchema, await sendToTab(tabId, question));
    return reply.success ? reply.data : null;
  } catch {
    return null;
  }
}
