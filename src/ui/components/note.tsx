import type { ComponentChildren } from 'preact';
import { classes } from './classes.js';

export interface NoteProps {
  kind?: 'plain' | 'warn' | 'alarm' | undefined;
  /** The first words; they say which kind of note it is. */
  lead?: string | undefined;
  children: ComponentChildren;
  /** LinkButtons or small Buttons. */
  actions?: ComponentChildren;
  /** The note follows an action of the shopper's and is announced: an alarm at once, others in the next pause. */
  announced?: boolean | undefined;
}

export function Note({ kind = 'plain', lead, children, actions, announced }: NoteProps) {
  const role = announced ? (kind === 'alarm' ? 'alert' : 'status') : undefined;
  return (
    <div class={classes('note', kind !== 'plain' && `note-${kind}`)} role={role}>
      <p>
        {lead && (
          <>
            <span class="note-lead">{lead}</span>{' '}
          </>
        )}
        {children}
      </p>
      {actions !== undefined && <div class="note-actions">{actions}</div>}
    </div>
  );
}
