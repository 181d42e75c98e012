import { useState } from 'preact/hooks';
import type { Annotation } from '../../../domain/exhibits/annotation.js';
import { areaOf } from '../../../domain/exhibits/annotations.js';
import { t } from '../../../platform/i18n.js';
import { messageKey } from '../../../platform/message-keys.js';
import { LinkButton } from '../../components/link-button.js';
import { Said } from '../../components/said.js';
import { SideSection } from '../../components/side-section.js';
import type { AnnotationState } from './use-annotations.js';

/** Every annotation in words; each can be selected and removed here. */
export function AnnotationList({ annotationState }: { annotationState: AnnotationState }) {
  const { marks, selected } = annotationState;
  const [said, setSaid] = useState<{ text: string; id: string } | null>(null);
  const remove = (mark: Annotation) => {
    annotationState.change(marks.filter(({ id }) => id !== mark.id));
    setSaid({ text: t('mark_deleted', { mark: markText(mark) }), id: mark.id });
  };
  // Undo may bring the annotation back.
  const isGone = said && !marks.some(({ id }) => id === said.id);
  return (
    <SideSection title={t('marks_title')}>
      {isGone && <Said said={said} />}
      {marks.length === 0 && <p class="text-s dim">{t('marks_none')}</p>}
      <ol class="plain-list">
        {marks.map((mark) => (
          <li key={mark.id} aria-current={mark.id === selected?.id ? 'true' : undefined}>
            <LinkButton
              label={t('mark_select', { mark: markText(mark) })}
              onClick={() => annotationState.select(mark.id)}
            >
              {markText(mark)}
            </LinkButton>
            <span class="mono text-xs dimmer" dir="ltr">
              {placeText(mark)}
            </span>
            <span class="removed-ways">
              <LinkButton label={t('mark_delete_label', { mark: markText(mark) })} onClick={() => remove(mark)}>
                {t('mark_delete')}
              </LinkButton>
            </span>
          </li>
        ))}
      </ol>
    </SideSection>
  );
}

function markText({ kind, words, because, decided }: Annotation): string {
  const name = t(`tool_${kind}`);
  if (because && !decided) return t('mark_proposed', { name, because: t(messageKey('because', because)) });
  if (kind === 'number') return t('mark_named', { name, words: words ?? '' });
  return words ? t('mark_words', { name, words }) : name;
}

function placeText(mark: Annotation): string {
  const { x, y, width, height } = areaOf(mark);
  return t('mark_place', { width: Math.round(width), height: Math.round(height), x: Math.round(x), y: Math.round(y) });
}
