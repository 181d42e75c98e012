import type { ComponentChildren } from 'preact';
import { t } from '../../platform/i18n.js';
import { EmptyState } from '../components/empty-state.js';
import { PopupShell } from '../components/popup-shell.js';
import type { Place } from './popup-route.js';
import { Head } from './screen-head.js';
import { StartActions } from './start-actions.js';

export function FirstRun({ go, note }: { go: (place: Place) => void; note?: ComponentChildren }) {
  return (
    <PopupShell head={<Head />} actions={<StartActions go={go} />} keep={t('keep_all_here')}>
      <EmptyState title={t('first_title')} text={t('first_text')}>
        <ol class="ways-on">
          {[t('first_1'), t('first_2'), t('first_3')].map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ol>
        {note}
      </EmptyState>
    </PopupShell>
  );
}
