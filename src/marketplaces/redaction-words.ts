import { pageNames } from './aliexpress/page/redaction-words.js';
import { wordsOf } from './redacted-page.js';

/** The words that stay readable in a redacted copy of any marketplace's page. */
export const REDACTION_WORDS: ReadonlySet<string> = wordsOf(pageNames);
