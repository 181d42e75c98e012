import type { SentenceSource } from '../../domain/statement/sentences.js';
import { t } from '../../platform/i18n.js';
import { messageKey } from '../../platform/message-keys.js';
import type { OpenCase } from '../hooks/use-case.js';
import { readText } from '../words/deadline-words.js';
import { dayText, timeText } from '../words/format.js';

/** Where a sentence comes from: "order page, read today 09:12", "Your answer: What does not work?". */
export function sourceWords(source: SentenceSource, { subject }: Pick<OpenCase, 'subject'>): string {
  switch (source.kind) {
    case 'fact': {
      const sources = Object.entries({ ...subject.order.sources, ...subject.order.lines[0]?.sources });
      const read = sources.find(([field]) => field === source.field)?.[1];
      return read?.page ? readText(read.page, read.readAt) : t(read ? 'source_shopper' : 'from_order');
    }
    case 'answer':
      return t('from_answer', { question: t(messageKey('question', source.question)) });
    case 'choice':
      return t(`from_choice_${source.of}`);
    case 'exhibit':
      return t('exhibit', { letter: source.letter });
    case 'event':
      return t('from_event', { time: timeText(source.at) });
    case 'deadline':
      return t('from_deadline', { date: dayText(source.on) });
    case 'letter':
      return t('from_letter');
  }
}
