import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Exhibit, Sheet } from '../../../domain/exhibits/exhibit.js';
import { t } from '../../../platform/i18n.js';
import { listCopies } from '../../../storage/exhibits/copies.js';
import { type SavedCopy, saveCopy } from '../../../usecases/exhibits/save-copy.js';
import { Note } from '../../components/note.js';
import { useLive } from '../../hooks/use-live.js';
import { useOriginal } from '../../hooks/use-picture.js';
import { SaveCopyButton, SavedCopyNote } from '../save-copy-button.js';
import { ExhibitSide } from './exhibit-side.js';
import { pressMarkKey } from './mark-keys.js';
import { MarkList } from './mark-list.js';
import { MarkOptions, ProposedCovers } from './mark-options.js';
import { MarkStage } from './mark-stage.js';
import { ToolColumn } from './tool-column.js';
import type { Tool } from './tools.js';
import { type MarksInHand, useMarks } from './use-marks.js';
import { pressZoomKey, useZoom } from './use-zoom.js';
import { ZoomBar } from './zoom-bar.js';

export interface SheetEditorProps {
  exhibit: Exhibit;
  sheet: Sheet;
  /** From 0. */
  index: number;
  /** Over the picture: which sheet it is. */
  above: ComponentChildren;
}

/** Draws on a copy of one sheet. The original is only looked at. */
export function SheetEditor(props: SheetEditorProps) {
  const inHand = useMarks(props.exhibit, props.index);
  if (inHand === 'unread') return <UnreadMarks {...props} />;
  return inHand && <Editor {...props} inHand={inHand} />;
}

/** Without what was drawn before, nothing more can be drawn: it would be written over. */
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

function Editor({ exhibit, sheet, index, above, inHand }: SheetEditorProps & { inHand: MarksInHand }) {
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
  const save = () => void saveCopy(exhibit, index, inHand.marks).then(setSaved);
  const editor = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = editor;
    const press = (event: KeyboardEvent) =>
      pressMarkKey(event, { inHand, sheet: size, tool: chosen.current, onTool: setTool });
    current?.addEventListener('keydown', press);
    return () => current?.removeEventListener('keydown', press);
  });
  return (
    <>
      <main class="viewer-editor" ref={editor}>
        <ToolColumn tool={tool} onTool={setTool} inHand={inHand} />
        <div class="viewer-stage">
          {above}
          <ProposedCovers inHand={inHand} />
          {saved && <SavedCopyNote saved={saved} />}
          {inHand.failed && <Note kind="alarm">{t('marks_not_kept')}</Note>}
          <MarkOptions inHand={inHand} />
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
              <MarkStage
                src={src}
                alt={t('exhibit_alt', exhibit.letter, exhibit.caption)}
                sheet={size}
                tool={tool}
                inHand={inHand}
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
          inHand={inHand}
          copies={copies.state === 'ready' ? copies.value.filter((copy) => copy.sheet === index) : []}
          onSave={save}
        />
        <MarkList inHand={inHand} />
      </ExhibitSide>
    </>
  );
}
