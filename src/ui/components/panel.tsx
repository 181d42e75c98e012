import type { ComponentChildren } from 'preact';

export interface PanelProps {
  title?: string | undefined;
  /** Beside the title; put `to-end` on what belongs at the end of the line. */
  aside?: ComponentChildren;
  /** Without the inner margin, for SettingRows and tables. */
  flush?: boolean | undefined;
  children: ComponentChildren;
}

export function Panel({ title, aside, flush, children }: PanelProps) {
  return (
    <div class="panel">
      {title && (
        <header>
          <h3>{title}</h3>
          {aside}
        </header>
      )}
      {flush ? children : <div class="panel-inside">{children}</div>}
    </div>
  );
}
