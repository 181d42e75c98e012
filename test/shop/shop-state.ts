import type { Language } from './phrases/phrases.js';

/** Everything that a test or a person may turn while the shop runs. */
export interface ShopState {
  /** The shop knows one shopper; this alone says whether the shopper is signed in. */
  signedIn: boolean;
  captcha: boolean;
  /** The labels and the markup: of late 2026, of the years before it, or the mobile cards. */
  variant: 'current' | 'older' | 'mobile';
  /** Where the page's own data is: a JSONP call, an inline script, or nowhere (server-rendered only). */
  payloadMode: 'jsonp' | 'state' | 'dom';
  /** How "View orders" and the detail page ask for more. */
  transport: 'fetch' | 'xhr';
  /** Numbers and booleans of payloads as strings, as some regions send them. */
  stringTypes: boolean;
  /** Details links of the list change the address without loading a page. */
  spa: boolean;
  /** Wins over the host's language; `?lang=` wins over both. */
  lang: Language | null;
  broken: Broken | null;
  /** Pages begin with a script that attacks an extension, as far as a test tells it to. */
  hostile: boolean;
  /** Milliseconds until the page's own data answers. */
  dataDelayMs: number;
  /** Milliseconds until the detail page's buttons appear. */
  buttonsDelayMs: number;
  /** What the case form takes. */
  formTextLength: number;
  formFiles: number;
  formMegabytes: number;
  formAccept: string;
  /** Milliseconds until options, thumbnails and the next stage of the case form appear. */
  formDelayMs: number;
  /** The periods of the reminder sentence. */
  windows: { changeOfMindDays: number; faultDays: number; faultFrom: 'order' | 'receipt' };
}

export const brokenKinds = [
  'payload-types',
  'renamed-classes',
  'bare-cards',
  'bare-dollar',
  'garbage',
  'not-json',
  'server-error',
] as const;
export type Broken = (typeof brokenKinds)[number];

export function initialState(): ShopState {
  return {
    signedIn: true,
    captcha: false,
    variant: 'current',
    payloadMode: 'jsonp',
    transport: 'fetch',
    stringTypes: false,
    spa: false,
    lang: null,
    broken: null,
    hostile: false,
    dataDelayMs: 30,
    buttonsDelayMs: 400,
    formTextLength: 500,
    formFiles: 5,
    formMegabytes: 2,
    formAccept: 'image/png,image/jpeg,video/mp4',
    formDelayMs: 200,
    windows: { changeOfMindDays: 7, faultDays: 90, faultFrom: 'order' },
  };
}

/** Refuses names that do not exist, so that a test with a typing mistake fails instead of testing nothing. */
export function patchedState(state: ShopState, patch: Record<string, unknown> | Partial<ShopState>): ShopState {
  for (const key of Object.keys(patch)) {
    if (!Object.hasOwn(state, key)) throw new Error(`The shop has no state called "${key}".`);
  }
  return { ...state, ...patch };
}
