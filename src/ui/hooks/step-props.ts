import type { StepId } from '../../domain/dispute/steps.js';
import type { Shop } from '../../marketplaces/shop.js';
import type { OpenCase } from './use-case.js';

/** What every step gets, in the popup and in the tab alike. */
export interface StepProps {
  openCase: OpenCase;
  shop: Shop | undefined;
  /** Captures are taken in the popup, files are added in the tab. */
  surface: 'popup' | 'tab';
  go: (step: StepId) => void;
}

/** The props of a part of a step that reads or changes the case. */
export type OpenCaseProps = Pick<StepProps, 'openCase' | 'shop'>;
