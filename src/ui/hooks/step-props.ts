import type { StepId } from '../../domain/dispute/steps.js';
import type { Shop } from '../../marketplaces/shop.js';
import type { CaseInHand } from './use-case.js';

/** What every step gets, in the popup and in the tab alike. */
export interface StepProps {
  inHand: CaseInHand;
  shop: Shop | undefined;
  /** Where it stands: a capture is taken from the popup, files are added in the tab. */
  surface: 'popup' | 'tab';
  go: (step: StepId) => void;
}
