import type { ComponentChildren } from 'preact';

export interface SettingRowProps {
  /** Id of the title, to name the control by it. */
  titleId?: string | undefined;
  title: ComponentChildren;
  hint?: ComponentChildren;
  /** The control or controls. */
  children?: ComponentChildren;
}

export function SettingRow({ titleId, title, hint, children }: SettingRowProps) {
  return (
    <div class="setting">
      <span id={titleId}>{title}</span>
      {hint !== undefined && <p class="setting-hint">{hint}</p>}
      {children !== undefined && <div class="setting-control">{children}</div>}
    </div>
  );
}
