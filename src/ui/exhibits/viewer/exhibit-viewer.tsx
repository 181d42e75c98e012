import { useEffect, useRef, useState } from 'preact/hooks';
import type { Case } from '../../../domain/cases/case.js';
import { type Exhibit, firstSheet, type Sheet } from '../../../domain/exhibits/exhibit.js';
import { t } from '../../../platform/i18n.js';
import { Button } from '../../components/button.js';
import { ExhibitTag } from '../../components/exhibit-tag.js';
import { OrderNumber } from '../../components/order-number.js';
import { SegmentedControl } from '../../components/segmented-control.js';
import { exhibitAddress, exhibitsAddress } from '../../words/exhibit-addresses.js';
import { titleOf } from '../../words/order-words.js';
import { PrivateNote } from '../private-note.js';
import { ExhibitSide, STANDING } from './exhibit-side.js';
import { SheetEditor } from './sheet-editor.js';
import { SheetView } from './sheet-view.js';

export interface ExhibitViewerProps {
  subject: Case;
  exhibit: Exhibit;
  /** The exhibits of the case in the shopper's order, to go from one to the next. */
  all: readonly Exhibit[];
}

/** The head, the sheet, and at the side the facts about it. A switch shows the original or the copy, never both. */
export function ExhibitViewer({ subject, exhibit, all }: ExhibitViewerProps) {
  const [index, setIndex] = useState(0);
  const [look, setLook] = useState<'original' | 'copy'>('original');
  const sheet = exhibit.sheets[index] ?? firstSheet(exhibit);
  const removed = exhibit.removedAt !== undefined;
  const canDraw = isDrawable(sheet) && !removed;
  const wasRemoved = useRef(removed);
  useEffect(() => {
    if (wasRemoved.current === removed) return;
    wasRemoved.current = removed;
    if (removed) setLook('original');
    // The pressed button is gone and took the focus along: the focus goes to the words about what happened.
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost) document.getElementById(STANDING)?.focus();
  }, [removed]);
  const { letter, caption, sheets } = exhibit;
  const switcher = canDraw && (
    <SegmentedControl
      label={t('look_label')}
      options={[
        { value: 'original', label: t('look_original') },
        { value: 'copy', label: t('look_copy') },
      ]}
      value={look}
      onChange={setLook}
    />
  );
  const picker = sheets.length > 1 && <SheetPicker sheets={sheets.length} shown={index} onShow={setIndex} />;
  return (
    <div class="viewer">
      <header class="viewer-head">
        <Button icon="back" label={t('exhibit_back')} href={exhibitsAddress(subject.id)} />
        <ExhibitTag letter={letter} text={t('exhibit', { letter })} size="big" />
        <div class="viewer-title">
          <h1 class="serif" dir="auto">
            {t('exhibit_caption', { letter, caption })}
          </h1>
          <p class="text-xs dim">
            {titleOf(subject.order, subject.lineKey)} <OrderNumber value={subject.order.orderId} />
          </p>
        </div>
        {switcher}
        <Neighbours exhibit={exhibit} all={all} />
      </header>
      {canDraw && look === 'copy' ? (
        <SheetEditor key={index} exhibit={exhibit} sheet={sheet} index={index} above={picker} />
      ) : (
        <>
          <main class="viewer-stage">
            {picker}
            {canDraw && <PrivateNote key={index} exhibit={exhibit} index={index} onLook={() => setLook('copy')} />}
            <SheetView key={`sheet ${index}`} exhibit={exhibit} sheet={sheet} index={index} />
          </main>
          <ExhibitSide exhibit={exhibit} />
        </>
      )}
    </div>
  );
}

/** True for a picture that the browser shows; films and documents are not drawn on. */
function isDrawable({ mime, width, height }: Sheet): boolean {
  return mime.startsWith('image/') && width !== null && height !== null;
}

function Neighbours({ exhibit, all }: Pick<ExhibitViewerProps, 'exhibit' | 'all'>) {
  const index = all.findIndex(({ id }) => id === exhibit.id);
  if (index === -1) return null;
  const [before, after] = [all[index - 1], all[index + 1]];
  return (
    <nav class="viewer-nav" aria-label={t('all_exhibits', { count: all.length })}>
      {before && <Button icon="back" label={t('exhibit_previous')} href={exhibitAddress(before)} />}
      <span class="text-s dim">{t('exhibit_position', { number: index + 1, all: all.length })}</span>
      {after && <Button icon="next" label={t('exhibit_next')} href={exhibitAddress(after)} />}
    </nav>
  );
}

interface SheetPickerProps {
  sheets: number;
  shown: number;
  onShow: (sheet: number) => void;
}

function SheetPicker({ sheets, shown, onShow }: SheetPickerProps) {
  return (
    <nav class="viewer-sheets" aria-label={t('exhibit_sheets', { count: sheets })}>
      {Array.from({ length: sheets }, (_, index) => (
        <Button key={index} small pressed={index === shown} onClick={() => onShow(index)}>
          {t('exhibit_sheet', { number: index + 1, all: sheets })}
        </Button>
      ))}
    </nav>
  );
}
