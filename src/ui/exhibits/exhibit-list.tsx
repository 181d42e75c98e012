import { useEffect, useRef, useState } from 'preact/hooks';
import type { Exhibit } from '../../domain/exhibits/exhibit.js';
import { t } from '../../platform/i18n.js';
import { reorderExhibits } from '../../usecases/exhibits/edit-exhibit.js';
import { Button } from '../components/button.js';
import { classes } from '../components/classes.js';
import { exhibitAddress } from '../words/exhibit-addresses.js';
import { ExhibitFigure } from './exhibit-figure.js';

export interface ExhibitListProps {
  exhibits: readonly Exhibit[];
  /** True for the whole list; a list filtered by a search cannot be reordered. */
  canMove: boolean;
  onFailed: () => void;
}

type Way = 'earlier' | 'later';

/** The exhibits in the shopper's order, which they change by dragging or by the arrows under each. */
export function ExhibitList({ exhibits, canMove, onFailed }: ExhibitListProps) {
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  /** The button the shopper pressed, because a moved card may lose the focus. */
  const pressed = useRef<{ id: string; way: Way } | null>(null);
  /** Where a card is moving to: the next press may come before the list shows it there. */
  const aim = useRef<{ id: string; to: number } | null>(null);

  const move = async (exhibit: Exhibit, to: number) => {
    try {
      await reorderExhibits(exhibit.caseId, exhibit.id, to);
      setSaid(t('exhibit_moved', { letter: exhibit.letter, number: to + 1, all: exhibits.length }));
    } catch {
      aim.current = null;
      onFailed();
    }
  };
  useEffect(() => {
    const { current } = pressed;
    if (aim.current && exhibits[aim.current.to]?.id === aim.current.id) aim.current = null;
    if (!current) return;
    // Once the card has arrived, a later redraw must not move the focus.
    if (aim.current === null) pressed.current = null;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (!isLost) return;
    const buttons = list.current?.querySelectorAll<HTMLElement>(`[data-exhibit="${current.id}"] button`);
    buttons?.[current.way === 'earlier' ? 0 : 1]?.focus();
  }, [exhibits]);

  return (
    <>
      <ol class="exhibits exhibit-list" ref={list}>
        {exhibits.map((exhibit, index) => (
          <li
            key={exhibit.id}
            data-exhibit={exhibit.id}
            draggable={canMove}
            class={classes(dragged === exhibit.id && 'is-dragged', over === exhibit.id && 'is-over')}
            onDragStart={(event) => {
              event.dataTransfer?.setData('text/plain', exhibit.letter);
              setDragged(exhibit.id);
            }}
            onDragEnd={() => {
              setDragged(null);
              setOver(null);
            }}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              setOver(exhibit.id);
            }}
            onDrop={(event) => {
              const moving = exhibits.find(({ id }) => id === dragged);
              if (!moving) return;
              event.preventDefault();
              if (moving.id !== exhibit.id) void move(moving, index);
            }}
          >
            <ExhibitFigure exhibit={exhibit} small={false} href={exhibitAddress(exhibit)} />
            {canMove && exhibits.length > 1 && (
              <div class="exhibit-moves">
                {(['earlier', 'later'] as const).map((way) => (
                  <Button
                    key={way}
                    icon={way === 'earlier' ? 'back' : 'next'}
                    label={t(`exhibit_${way}`, { letter: exhibit.letter })}
                    onClick={() => {
                      pressed.current = { id: exhibit.id, way };
                      const from = aim.current?.id === exhibit.id ? aim.current.to : index;
                      const to = from + (way === 'earlier' ? -1 : 1);
                      if (to < 0 || to >= exhibits.length) return;
                      aim.current = { id: exhibit.id, to };
                      void move(exhibit, to);
                    }}
                  />
                ))}
                <span class="text-xs dimmer">{t('exhibit_number', { number: index + 1, all: exhibits.length })}</span>
              </div>
            )}
          </li>
        ))}
      </ol>
      <p class="sr" role="status">
        {said}
      </p>
    </>
  );
}
