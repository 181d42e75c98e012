import { PopupShell } from '../components/popup-shell.js';
import { Head } from './screen-head.js';

/** Shown until the stored data is read. */
export function WaitingScreen() {
  return (
    <PopupShell waiting head={<Head />}>
      {null}
    </PopupShell>
  );
}
