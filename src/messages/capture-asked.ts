// What is said to the script that captures, in the page of a tab, and what it answers. It is checked by hand rather
// than by schema: the sender is our own background or page, and no schema library rides along into the page.

/** Pixels of the picture (device pixels). */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The page as it stands, to know whether it is still the same one and stands where it was put. */
export interface PageState {
  /** Made when the script came into the document: another document has another one. */
  token: string;
  url: string;
  title: string;
  /** CSS pixels to pixels of the picture: zoom and the screen's own ratio together. */
  pixelRatio: number;
  /** CSS pixels, scroll bars included: what a picture of the tab shows. */
  width: number;
  height: number;
  /** Two fingers have magnified the page by this much. */
  magnified: number;
  /** How often the tab went out of sight since the capture began; odd while it is. */
  hidden: number;
  /** Where it stands, in the extent that is captured. */
  top: number;
  left: number;
  /** What of the tab's picture shows the extent. */
  clip: Box;
  /** All there is to capture, as far as the page knows now. */
  extent: { width: number; height: number };
}

/** After a step: it stands still and what it shows is loaded. */
export interface Stepped extends PageState {
  /** How far what was at the end of the last shot has moved since, because something above it grew or went. */
  shift: number;
  /** True when it cannot be scrolled further down. */
  atEnd: boolean;
}

/** An inner scroll area, by the name it is offered under. */
export interface ScrollArea {
  id: number;
  /** What the page calls it; empty when nothing names it. */
  name: string;
  conversation: boolean;
  /** CSS pixels of all it holds. */
  height: number;
}

/** The words of what was captured, and where they stand in it. */
export interface PageWords {
  text: string;
  boxes: (Box & { text: string })[];
}

/** What the overlay says while a region is drawn. */
export interface DrawWords {
  title: string;
  hint: string;
  cancel: string;
}

/** Each question with its answer. */
export interface CaptureCalls {
  areas: [asked: object, answer: ScrollArea[]];
  /** Gets the page ready; a second one for the same capture goes on with it. */
  begin: [asked: { area: number | null; whole: boolean }, answer: PageState & { text: string }];
  /** `settle`: milliseconds that a stop is waited for at the least, for what loads only a little after it. */
  step: [asked: { top: number; left: number; first: boolean; last: boolean; settle: number }, answer: Stepped];
  state: [asked: object, answer: PageState];
  words: [asked: { within: Box | null }, answer: PageWords];
  /** Resolves once she may draw; what she drew comes as a message of its own, which may take long. */
  draw: [asked: { words: DrawWords }, answer: true];
  /** Puts the page back as it was. */
  end: [asked: object, answer: true];
}
export type CaptureCall = keyof CaptureCalls;

export type CaptureAsked = {
  [Call in CaptureCall]: { type: 'capture'; call: Call; captureId: string } & CaptureCalls[Call][0];
}[CaptureCall];

export function isCaptureAsked(message: unknown): message is CaptureAsked {
  if (typeof message !== 'object' || message === null) return false;
  const { type, call, captureId } = message as Partial<Record<string, unknown>>;
  return type === 'capture' && typeof call === 'string' && typeof captureId === 'string';
}

/** The script that captures to the background: a region was drawn (null: given up), or nobody asked it for long. */
export type CaptureTold =
  | { type: 'capture.drawn'; captureId: string; region: Box | null }
  | { type: 'capture.lost'; captureId: string };
