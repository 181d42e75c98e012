import { t } from '../../../platform/i18n.js';
import { Note } from '../../components/note.js';
import type { OpenCase } from '../../hooks/use-case.js';
import { readText } from '../../words/deadline-words.js';

/** The page on which the order was read, which the shopper could open then. */
export function ReadOn({ openCase }: { openCase: OpenCase }) {
  const source = Object.values(openCase.subject.order.sources).find((one) => one.page !== null);
  if (!source?.page) return null;
  return <Note lead={t('order_was_read')}>{readText(source.page, source.readAt)}.</Note>;
}
