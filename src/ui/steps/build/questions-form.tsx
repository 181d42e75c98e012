import { QUESTIONS, type QuestionId, questionsNow } from '../../../domain/dispute/questions.js';
import { chosenReason } from '../../../domain/preparing/chosen-reason.js';
import { t } from '../../../platform/i18n.js';
import { dataKey, messageKey } from '../../../platform/message-keys.js';
import { Field } from '../../components/field.js';
import { HeadRow } from '../../components/head-row.js';
import { SegmentedControl } from '../../components/segmented-control.js';
import { Select } from '../../components/select.js';
import type { OpenCase } from '../../hooks/use-case.js';
import { today } from '../../words/format.js';

const NOT_SAID = '';

/** The short questions of the chosen reason. The statement skips unanswered ones. */
export function QuestionsForm({ openCase }: { openCase: OpenCase }) {
  const { draft } = openCase;
  const asked = questionsNow(chosenReason(draft)?.questions ?? [], draft.answers ?? {});
  if (asked.length === 0) return null;
  return (
    <section class="stack">
      <HeadRow level={2} look="sub">
        {t('questions_title')}
      </HeadRow>
      <p class="text-xs dim">{t('questions_text')}</p>
      {asked.map((id) => (
        <QuestionField key={id} id={id} openCase={openCase} />
      ))}
    </section>
  );
}

/** One question, with a field for its kind of answer. */
export function QuestionField({ id, openCase }: { id: QuestionId } & { openCase: OpenCase }) {
  const { draft, change } = openCase;
  const question = QUESTIONS[id];
  const label = t(messageKey('question', id));
  const value = draft.answers?.[id] ?? '';
  const answer = (next: string) => change(({ answers }) => ({ answers: { ...answers, [id]: next } }));
  switch (question.kind) {
    case 'day':
      return <Field label={label} type="date" value={value} onInput={answer} max={today()} />;
    case 'count':
      return <Field label={label} value={value} onInput={answer} inputMode="numeric" voice="money" />;
    case 'words':
      return (
        <Field
          label={label}
          value={value}
          onInput={answer}
          rows={2}
          hint={value.length > question.maxLength ? t('answer_long', { limit: question.maxLength }) : undefined}
        />
      );
    case 'choice': {
      const options = [
        ...question.options.map((option) => ({ value: option, label: optionText(option) })),
        { value: NOT_SAID, label: t('not_said') },
      ];
      const inRow = question.options.length === 2;
      return (
        <div class="question">
          <span class="field-label" id={`question-${id}`}>
            {label}
          </span>
          {inRow ? (
            <SegmentedControl labelledBy={`question-${id}`} options={options} value={value} onChange={answer} />
          ) : (
            <Select labelledBy={`question-${id}`} options={options} value={value} onChange={answer} />
          )}
        </div>
      );
    }
  }
}

function optionText(option: string): string {
  if (option === 'yes') return t('yes');
  if (option === 'no') return t('no');
  return t(dataKey('answer', option));
}
