import type { Page } from 'puppeteer-core';

/** The real popup, as the tour drives it in either browser. */
export interface TourPopup {
  /** Waits until it shows `text`. */
  shows(text: string): Promise<void>;
  /** Waits until it shows this one of the twelve steps. */
  atStep(step: number): Promise<void>;
  /** Presses the button whose name begins so. */
  press(name: string): Promise<void>;
  /** Chooses the answer that is labelled so. */
  choose(name: string): Promise<void>;
  type(label: string, text: string): Promise<void>;
  /** False where the popup cannot be photographed. */
  picture(path: string): Promise<boolean>;
  close(): Promise<void>;
}

export interface TourBrowser {
  newPage(address: string): Promise<Page>;
  clickToolbar(page: Page): Promise<TourPopup>;
  openExtensionPage(path: string): Promise<Page>;
}
