import { useState } from 'preact/hooks';
import type { Case } from '../../domain/case.js';
import { type Exhibit, firstSheet } from '../../domain/exhibit.js';
import { t } from '../../platform/i18n.js';
import { Button } from '../components/button.js';
import { ExhibitTag } from '../components/exhibit-tag.js';
import { OrderNumber } from '../components/order-number.js';
import { exhibitAddress, exhibitsAddress } from '../words/exhibit-addresses.js';
import { titleOf } from '../words/order-words.js';
import { ExhibitSide } from './exhibit-side.js';
import { SheetView } from './sheet-view.js';

export interface ExhibitViewerProps {
  subject: Case;
  exhibit: Exhibit;
  /** The exhibits of the case in her order, to go from one to the next. */
  all: readonly Exhibit[];
}

/** Head, the sheet, and what is known of it at the side. */
export function ExhibitViewer({ subject, exhibit, all }: ExhibitViewerProps) {
  const [sheet, setSheet] = useState(0);
  const shown = exhibit.sheets[sheet] ?? firstSheet(exhibit);
  const { letter, caption, sheets } = exhibit;
  return (
    <div class="viewer">
      <header class="viewer-head">
        <Button icon="back" label={t('exhibit_back')} href={exhibitsAddress(subject.id)} />
        <ExhibitTag letter={letter} text={t('exhibit', letter)} size="big" />
        <div class="viewer-title">
          <h1 class="serif" dir="auto">
            {t('exhibit_caption', letter, caption)}
          </h1>
          <p class="text-xs dim">
            {titleOf(subject.order, subject.lineKey)}, <OrderNumber value={subject.order.orderId} />
          </p>
        </div>
        <Neighbours exhibit={exhibit} all={all} />
      </header>
      <main class="viewer-stage">
        {sheets.length > 1 && <SheetPicker sheets={sheets.length} shown={sheet} onShow={setSheet} />}
        <SheetView key={sheet} exhibit={exhibit} sheet={shown} index={sheet} />
      </main>
      <ExhibitSide exhibit={exhibit} />
    </div>
  );
}

function Neighbours({ exhibit, all }: Pick<ExhibitViewerProps, 'exhibit' | 'all'>) {
  const index = all.findIndex(({ id }) => id === exhibit.id);
  if (index === -1) return null;
  const [before, after] = [all[index - 1], all[index + 1]];
  return (
    <nav class="viewer-nav" aria-label={t('all_exhibits', all.length)}>
      {before && <Button icon="back" label={t('exhibit_previous')} href={exhibitAddress(before)} />}
      <span class="text-s dim">{t('exhibit_position', index + 1, all.length)}</span>
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
    <nav class="viewer-sheets" aria-label={t('exhibit_sheets', sheets)}>
      {Array.from({ length: sheets }, (_, index) => (
        <Button key={index} small pressed={index === shown} onClick={() => onShow(index)}>
          {t('exhibit_sheet', index + 1, sheets)}
        </Button>
      ))}
    </nav>
  );
}
