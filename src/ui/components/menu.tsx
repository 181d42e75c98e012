import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Button } from './button.js';
import { Icon, type IconName } from './icon.js';

export interface MenuItem {
  key: string;
  icon?: IconName | undefined;
  text: string;
  detail?: string | undefined;
  onSelect: () => void;
}

export interface MenuProps {
  /** The words of the button. */
  children: ComponentChildren;
  icon?: IconName | undefined;
  items: readonly MenuItem[];
}

/** A button that opens a short list of actions. Arrows move, Esc closes and returns the focus. */
export function Menu({ children, icon, items }: MenuProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const focusItem = (place: (at: number, count: number) => number) => {
    const all = [...(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const at = all.findIndex((item) => item.matches(':focus'));
    all[place(at, all.length)]?.focus();
  };
  useEffect(() => {
    if (open) focusItem(() => 0);
  }, [open]);
  const onKeyDown = (event: KeyboardEvent) => {
    const keys: Record<string, () => void> = {
      ArrowDown: () => focusItem((at, count) => (at + 1) % count),
      ArrowUp: () => focusItem((at, count) => (at - 1 + count) % count),
      Home: () => focusItem(() => 0),
      End: () => focusItem((_at, count) => count - 1),
      Escape: close,
    };
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const onFocusOut = (event: FocusEvent) => {
    const next = event.relatedTarget;
    if (!(next instanceof Node && event.currentTarget instanceof Node && event.currentTarget.contains(next)))
      setOpen(false);
  };
  return (
    <div class="menu-anchor" onFocusOut={onFocusOut}>
      <Button
        buttonRef={button}
        icon={icon}
        iconEnd="down"
        hasPopup="menu"
        expanded={open}
        controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {children}
      </Button>
      {open && (
        <div ref={list} class="menu" id={id} role="menu" onKeyDown={onKeyDown}>
          {items.map((item) => (
            <button
              key={item.key}
              type="button"
              role="menuitem"
              class="menu-item"
              tabIndex={-1}
              onClick={() => {
                close();
                item.onSelect();
              }}
            >
              {item.icon && <Icon name={item.icon} />}
              <b>{item.text}</b>
              {item.detail && <small>{item.detail}</small>}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
