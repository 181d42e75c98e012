import { thumbnailOfFrame } from '../copies/thumbnail.js';

export interface VideoFacts {
  width: number;
  height: number;
  /** null when the film does not say: one that a browser recorded often does not. */
  durationMs: number | null;
  /** A small picture of a frame near the start; null when no frame could be drawn. */
  thumbnail: Blob | null;
}

/** How long to wait for a video that never loads, in milliseconds. */
const PATIENCE = 20_000;

/** What the browser can tell of a video without reading all of it; null when it cannot play it. */
export async function videoFactsOf(file: Blob): Promise<VideoFacts | null> {
  const address = URL.createObjectURL(file);
  const video = document.createElement('video');
  video.muted = true;
  video.preload = 'metadata';
  try {
    video.src = address;
    await heard(video, 'loadedmetadata');
    const { videoWidth: width, videoHeight: height, duration } = video;
    if (width === 0 || height === 0) return null;
    const seconds = Number.isFinite(duration) ? duration : null;
    const thumbnail = await frameNear(video, Math.min(1, (seconds ?? 0) / 3)).catch(() => null);
    return { width, height, durationMs: seconds === null ? null : Math.round(seconds * 1000), thumbnail };
  } catch {
    return null;
  } finally {
    video.removeAttribute('src');
    video.load();
    URL.revokeObjectURL(address);
  }
}

async function frameNear(video: HTMLVideoElement, seconds: number): Promise<Blob> {
  const seeked = heard(video, 'seeked');
  video.currentTime = seconds;
  await seeked;
  return thumbnailOfFrame(video);
}

function heard(video: HTMLVideoElement, name: string): Promise<void> {
  return new Promise((done, fail) => {
    const given = new AbortController();
    const over = (end: (reason?: unknown) => void) => () => {
      given.abort();
      clearTimeout(patience);
      end(video.error);
    };
    const patience = setTimeout(over(fail), PATIENCE);
    video.addEventListener(name, over(done as () => void), { signal: given.signal });
    video.addEventListener('error', over(fail), { signal: given.signal });
  });
}
