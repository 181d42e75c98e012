import type { Annotation } from '../../../domain/exhibits/annotation.js';
import { changedAnnotation, measured, undecided } from '../../../domain/exhibits/annotations.js';
import { language, plural, t } from '../../../platform/i18n.js';
import { messageKey } from '../../../platform/message-keys.js';
import { Button } from '../../components/button.js';
import { Field } from '../../components/field.js';
import { Note } from '../../components/note.js';
import { SegmentedControl } from '../../components/segmented-control.js';
import type { AnnotationState } from './use-annotations.js';

/** The options of the selected annotation: a note's words, a ruler's length. */
export function AnnotationOptions({ annotationState }: { annotationState: AnnotationState }) {
  const { marks, selected } = annotationState;
  if (!selected) return null;
  const put = (change: Partial<Annotation>) => annotationState.change(changedAnnotation(marks, selected.id, change));
  if (selected.kind === 'note') {
    return (
      <Field
        label={t('note_words')}
        value={selected.words ?? ''}
        onInput={(words) => put({ words: words.slice(0, 300) })}
      />
    );
  }
  if (selected.kind === 'ruler') return <RulerOptions key={selected.id} ruler={selected} marks={marks} put={put} />;
  return null;
}

const UNITS = ['mm', 'cm', 'in'] as const;

function RulerOptions({
  ruler,
  marks,
  put,
}: {
  ruler: Annotation;
  marks: readonly Annotation[];
  put: (change: Partial<Annotation>) => void;
}) {
  const { known } = ruler;
  const length = known ? null : measured(ruler, marks);
  const scaled = marks.some(({ kind, known: other }) => kind === 'ruler' && other);
  const number = (value: number) => new Intl.NumberFormat(language(), { maximumSignificantDigits: 3 }).format(value);
  return (
    <div class="mark-options">
      <Field
        label={t('ruler_known')}
        inputMode="decimal"
        value={known ? String(known.length) : ''}
        hint={t('ruler_known_hint')}
        onInput={(typed) => {
          const value = Number(typed.trim().replace(',', '.'));
          if (typed.trim() === '') put({ known: undefined });
          else if (Number.isFinite(value) && value > 0) put({ known: { length: value, unit: known?.unit ?? 'cm' } });
        }}
      />
      <SegmentedControl
        label={t('ruler_unit')}
        options={UNITS.map((unit) => ({ value: unit, label: unit }))}
        value={known?.unit ?? 'cm'}
        onChange={(unit) => known && put({ known: { ...known, unit } })}
      />
      {length && <p class="text-s">{t('ruler_measures', { length: number(length.length), unit: length.unit })}</p>}
      {!known && !scaled && <p class="text-s dim">{t('ruler_no_scale')}</p>}
    </div>
  );
}

/** The proposed covers, one after another: the shopper accepts or rejects each. */
export function ProposedCovers({ annotationState }: { annotationState: AnnotationState }) {
  const { marks, selected } = annotationState;
  const waiting = undecided(marks);
  const now = waiting.find(({ id }) => id === selected?.id) ?? waiting[0];
  if (!now) return null;
  const next = waiting[(waiting.indexOf(now) + 1) % waiting.length];
  const go = (left: readonly Annotation[]) => {
    annotationState.change(left);
    annotationState.select(undecided(left)[0]?.id ?? null);
  };
  return (
    <Note
      kind="warn"
      lead={plural('proposed_lead', waiting.length)}
      actions={
        <>
          <Button small onClick={() => go(changedAnnotation(marks, now.id, { decided: true }))}>
            {t('proposed_cover')}
          </Button>
          <Button small onClick={() => go(marks.filter(({ id }) => id !== now.id))}>
            {t('proposed_leave')}
          </Button>
          {waiting.length > 1 && next && (
            <Button small variant="quiet" onClick={() => annotationState.select(next.id)}>
              {t('proposed_next')}
            </Button>
          )}
        </>
      }
    >
      {t('proposed_text', { because: t(messageKey('because', now.because ?? 'address')) })}
    </Note>
  );
}
