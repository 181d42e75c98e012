import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Exhibit, Sheet } from '../../../domain/exhibits/exhibit.js';
import { t } from '../../../platform/i18n.js';
import { listCopies } from '../../../storage/exhibits/copies.js';
import { type SavedCopy, saveAnnotatedCopy } from '../../../usecases/exhibits/save-annotated-copy.js';
import { Note } from '../../components/note.js';
import { useLive } from '../../hooks/use-live.js';
import { useOriginal } from '../../hooks/use-picture.js';
import { SaveCopyButton, SavedCopyNote } from '../save-copy-button.js';
import { pressAnnotationKey } from './annotation-keys.js';
import { AnnotationList } from './annotation-list.js';
import { AnnotationOptions, ProposedCovers } from './annotation-options.js';
import { AnnotationStage } from './annotation-stage.js';
import { ExhibitSide } from './exhibit-side.js';
import { ToolColumn } from './tool-column.js';
import type { Tool } from './tools.js';
import { type AnnotationState, useAnnotations } from './use-annotations.js';
import { pressZoomKey, useZoom } from './use-zoom.js';
import { ZoomBar } from './zoom-bar.js';

export interface SheetEditorProps {
  exhibit: Exhibit;
  sheet: Sheet;
  /** From 0. */
  index: number;
  /** Above the picture: which sheet this is. */
  above: ComponentChildren;
}

/** Draws on a copy of one sheet. The original is never changed. */
export function SheetEditor(props: SheetEditorProps) {
  const annotationState = useAnnotations(props.exhibit, props.index);
  if (annotationState === 'unread') return <UnreadMarks {...props} />;
  return annotationState && <Editor {...props} annotationState={annotationState} />;
}

/** Shown when the stored annotations cannot be read: drawing now would overwrite them. */
function UnreadMarks({ exhibit, above }: SheetEditorProps) {
  return (
    <>
      <main class="viewer-stage">
        {above}
        <Note kind="alarm" lead={t('marks_not_read_lead')} announced>
          {t('marks_not_read_text')}
        </Note>
      </main>
      <ExhibitSide exhibit={exhibit} />
    </>
  );
}

function Editor({
  exhibit,
  sheet,
  index,
  above,
  annotationState,
}: SheetEditorProps & { annotationState: AnnotationState }) {
  const [tool, showTool] = useState<Tool>('select');
  const chosen = useRef<Tool>('select');
  const setTool = (next: Tool) => {
    chosen.current = next;
    showTool(next);
  };
  const [saved, setSaved] = useState<SavedCopy | null>(null);
  const src = useOriginal(exhibit.id, index);
  const copies = useLive(exhibit.id, ['copies'], () => listCopies(exhibit.id));
  const size = { width: sheet.width ?? 1, height: sheet.height ?? 1 };
  const zoom = useZoom(size.width);
  const save = () => void saveAnnotatedCopy(exhibit, index, annotationState.marks).then(setSaved);
  const editor = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = editor;
    const press = (event: KeyboardEvent) =>
      pressAnnotationKey(event, { annotationState, sheet: size, tool: chosen.current, onTool: setTool });
    current?.addEventListener('keydown', press);
    return () => current?.removeEventListener('keydown', press);
  });
  return (
    <>
      <main class="viewer-editor" ref={editor}>
        <ToolColumn tool={tool} onTool={setTool} annotationState={annotationState} />
        <div class="viewer-stage">
          {above}
          <ProposedCovers annotationState={annotationState} />
          {saved && <SavedCopyNote saved={saved} />}
          {annotationState.failed && <Note kind="alarm">{t('marks_not_kept')}</Note>}
          <AnnotationOptions annotationState={annotationState} />
          <section
            class="mark-place"
            ref={zoom.place}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: keys draw here, so that the focus has to come in.
            tabIndex={0}
            aria-label={t('stage_label')}
            aria-describedby="stage-hint"
            onKeyDown={(event) => pressZoomKey(event, zoom)}
          >
            {src && (
              <AnnotationStage
                src={src}
                alt={t('exhibit_alt', { letter: exhibit.letter, caption: exhibit.caption })}
                sheet={size}
                tool={tool}
                annotationState={annotationState}
                width={zoom.width}
                onDrawn={() => setTool('select')}
              />
            )}
          </section>
          <ZoomBar zoom={zoom} />
          <p class="text-xs dim" id="stage-hint">
            {t('stage_hint')}
          </p>
        </div>
      </main>
      <ExhibitSide exhibit={exhibit}>
        <SaveCopyButton
          annotationState={annotationState}
          copies={copies.state === 'ready' ? copies.value.filter((copy) => copy.sheet === index) : []}
          onSave={save}
        />
        <AnnotationList annotationState={annotationState} />
      </ExhibitSide>
    </>
  );
}
