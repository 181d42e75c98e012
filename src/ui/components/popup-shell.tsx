import type { ComponentChildren } from 'preact';
import { classes } from './classes.js';
import { StorageNote } from './storage-note.js';

export interface PopupShellProps {
  /** PopupTop, or in a case PopupCaseHead, StepScale and Deadline. It stays while the body scrolls. */
  head: ComponentChildren;
  children: ComponentChildren;
  /** One primary Button, then others. */
  actions?: ComponentChildren;
  /** Where the data is: "Saved on this device at 09:31. Nothing is sent." */
  keep?: ComponentChildren;
  /** A body without margins, for lists from edge to edge. */
  flush?: boolean | undefined;
  /** Space between the parts of the body. */
  stack?: 2 | 3 | 4 | undefined;
  /** Another screen follows at once, so nothing on this one can be pressed or take the focus away with it. */
  waiting?: boolean | undefined;
}

export function PopupShell({ head, children, actions, keep, flush, stack, waiting }: PopupShellProps) {
  const spacing = stack && (stack === 2 ? 'stack' : `stack-${stack}`);
  const foot = actions !== undefined || keep !== undefined;
  return (
    <div class="popup" inert={waiting}>
      <div>{head}</div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and without a control inside only the keyboard's focus can scroll it */}
      <main tabIndex={0} class={classes('popup-body', flush && 'popup-body-flush', spacing)}>
        {children}
      </main>
      {foot && (
        <footer class="popup-foot">
          {actions !== undefined && <div class="popup-actions">{actions}</div>}
          {keep !== undefined && <StorageNote>{keep}</StorageNote>}
        </footer>
      )}
    </div>
  );
}
