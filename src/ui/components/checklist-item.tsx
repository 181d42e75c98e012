import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.js';

export type CheckState = 'have' | 'missing' | 'wrong' | 'not-asked';

const icons: Record<CheckState, IconName> = { have: 'check', missing: 'ring', wrong: 'close', 'not-asked': 'dash' };

export interface ChecklistItemProps {
  state: CheckState;
  /**
   * The state as a word: "In hand", "Missing". Shown when the thing is missing or not asked for, or when the last
   * column is empty; otherwise only read aloud.
   */
  word: string;
  children: ComponentChildren;
  /** A smaller line under the text. */
  detail?: ComponentChildren;
  /** The last column: the exhibit, a size, an action. */
  status?: ComponentChildren;
  /** Has the word only read aloud. */
  quiet?: boolean | undefined;
  icon?: IconName | undefined;
}

export function ChecklistItem({ state, word, children, detail, status, quiet, icon }: ChecklistItemProps) {
  const shown = !quiet && (status === undefined || state === 'missing' || state === 'not-asked');
  return (
    <li class={state === 'have' ? undefined : `check-${state}`}>
      <Icon name={icon ?? icons[state]} />
      <span>
        {children}
        {detail !== undefined && <small>{detail}</small>}
      </span>
      <span class="check-status">
        <span class={shown ? undefined : 'sr'}>{word}</span>
        {status}
      </span>
    </li>
  );
}
