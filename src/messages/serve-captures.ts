import { extensionId, onMessage } from '../platform/messaging.js';
import type { Box } from './capture-asked.js';
import { captureToldSchema, captureWishedSchema } from './capture-replies.js';

export interface CaptureServer {
  /** One of our screens asked for a capture, or for its end. */
  wished(): void;
  /** The page's script: she drew a region, or gave it up. */
  drawn(captureId: string, region: Box | null): void;
  /** The page's script: nobody asked it for long, and it put the page back. */
  lost(captureId: string): void;
}

/** Hears of captures from our own scripts and pages, and from nobody else. */
export function serveCaptures(server: CaptureServer): void {
  onMessage((message, sender) => {
    if (sender.id !== extensionId()) return undefined;
    if (captureWishedSchema.safeParse(message).success) {
      server.wished();
      return Promise.resolve(true);
    }
    const told = captureToldSchema.safeParse(message);
    if (!told.success) return undefined;
    if (told.data.type === 'capture.drawn') server.drawn(told.data.captureId, told.data.region);
    else server.lost(told.data.captureId);
    return Promise.resolve(true);
  });
}
