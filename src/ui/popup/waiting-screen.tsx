import { PopupShell } from '../components/popup-shell.js';
import { Head } from './screen-head.js';

/** For the moment until what is on disk was read. */
export function WaitingScreen() {
  return (
    <PopupShell waiting head={<Head />}>
      {null}
    </PopupShell>
  );
}
