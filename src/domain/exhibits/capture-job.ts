import type { EvidenceId } from '../dispute/reason.js';
import type { PageKind } from '../reading/page-kind.js';
import type { Capture } from './exhibit.js';
import type { Rect } from './rect.js';

/** Why a capture ended before it was whole, or did not begin. Words are in `_locales`: `capture_failed_<why>`. */
export const CAPTURE_FAULTS = [
  /** There is no page, or none that may be captured. */
  'no-tab',
  /** No toolbar click, shortcut or menu for this page, or the page went to another site since. */
  'not-allowed',
  /** The shopper magnified the page with two fingers: the picture would be of a part of it. */
  'magnified',
  'tab-closed',
  'tab-switched',
  'navigated',
  /** The window's size or the zoom changed. */
  'resized',
  /** The page did not hold still or did not go where it was scrolled. */
  'unsteady',
  /** The browser refused a picture more than once. */
  'refused',
  /** The page has no end within what one capture takes. */
  'too-long',
  /** The shopper ended it themselves. */
  'stopped',
  /** The browser ended the background and the page was gone when it came back. */
  'interrupted',
  /** All of one colour: an unpainted tab. */
  'blank',
  /** The picture was not what went into it. */
  'not-whole',
  'full',
  'not-kept',
] as const;
export type CaptureFault = (typeof CAPTURE_FAULTS)[number];

export type CaptureState =
  /** The capture was requested and has not begun. */
  | 'asked'
  /** The shopper draws the region on the page. */
  | 'drawing'
  | 'running'
  /** The pictures are there; sheets are being written. */
  | 'writing'
  /** The capture has become an exhibit, whole or partial. */
  | 'kept'
  | 'failed'
  | 'cancelled';

export const OVER: readonly CaptureState[] = ['kept', 'failed', 'cancelled'];

/** One capture, from the request to the exhibit. It is stored on disk, so that it outlives the context that runs it. */
export interface CaptureJob {
  id: string;
  caseId: string;
  orderId: string;
  /** The id of the future exhibit. It is chosen beforehand, so that finishing twice makes one exhibit. */
  exhibitId: string;
  tabId: number;
  windowId: number;
  scope: Capture['scope'];
  /** The inner scroll area, by its number in the page's script. */
  area: { id: number; name: string } | null;
  /** In pixels of the picture. */
  region: Rect | null;
  answers: EvidenceId | null;
  caption: string;
  page: PageKind | null;
  url: string;
  title: string;
  /** The one time of the capture: when it was begun. */
  capturedAt: string;
  zone: string;
  /** The document that is captured. */
  token: string | null;
  viewport: { width: number; height: number; pixelRatio: number } | null;
  /** The words on the page when the capture began. */
  text: string;
  /** How far down the extent the capture has got, in pixels of the picture. It shifts when the page shifts. */
  done: number;
  /** Shots taken, and how many there will be as far as is known. */
  taken: number;
  of: number;
  state: CaptureState;
  fault: CaptureFault | null;
  /** What the shopper asked for: go on, stop and keep the pictures taken so far, or give the capture up. */
  wish: 'go' | 'stop' | 'cancel';
  /** The exhibit's letter, once it has one. */
  letter: string | null;
  /** Whether a screen shows the progress, or a notification announces the end. */
  toldBy: 'screen' | 'notification';
}

/** True when it is partial: fewer shots were taken than there are. */
export function isCutShort({ taken, of, fault }: Pick<CaptureJob, 'taken' | 'of' | 'fault'>): boolean {
  return taken < of || fault !== null;
}
