import * as caseForm from '../form/case-form-selectors.js';
import * as cases from './case-selectors.js';
import * as listing from './listing-selectors.js';
import * as orders from './selectors.js';

/** The names that this marketplace's pages use, taken from the selectors of its readers. */
export const pageNames: readonly string[] = textsIn([caseForm, cases, listing, orders]).concat(
  'aliexpress',
  'com',
  'us',
);

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
