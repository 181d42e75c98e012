import type { ComponentChildren } from 'preact';

export interface WorkspaceShellProps {
  /** TopBar. */
  top: ComponentChildren;
  /** CaseHead. */
  caseHead: ComponentChildren;
  sideLabel: string;
  /** SideSections: deadlines first. */
  side: ComponentChildren;
  /** StepNav. */
  rail: ComponentChildren;
  /** Tabs and the task. */
  children: ComponentChildren;
}

/**
 * The case tab. The document's order is facts, deadlines, steps, task, so that keyboards and narrow screens meet the
 * deadline first.
 */
export function WorkspaceShell({ top, caseHead, sideLabel, side, rail, children }: WorkspaceShellProps) {
  return (
    <div class="workspace">
      {top}
      {caseHead}
      <div class="workspace-main">
        <aside class="workspace-side" aria-label={sideLabel}>
          {side}
        </aside>
        {rail}
        <main class="workspace-mid">{children}</main>
      </div>
    </div>
  );
}
