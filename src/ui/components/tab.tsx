export interface TabItem {
  key: string;
  text: string;
  current?: boolean | undefined;
  /** With an address it is a link, with a handler a button. */
  href?: string | undefined;
  onSelect?: (() => void) | undefined;
}

/** A view or page among others, the current one underlined. */
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
