export interface TabItem {
  key: string;
  text: string;
  current?: boolean | undefined;
  /** With `href` the tab is a link, with `onClick` a button. */
  href?: string | undefined;
  onSelect?: (() => void) | undefined;
}

/** One view or page of several, underlined if it is the current one. */
export function Tab({ item }: { item: TabItem }) {
  const current = item.current ? 'page' : undefined;
  if (item.href !== undefined) {
    return (
      <a class="tab" href={item.href} aria-current={current}>
        {item.text}
      </a>
    );
  }
  return (
    <button type="button" class="tab" aria-current={current} onClick={item.onSelect}>
      {item.text}
    </button>
  );
}
