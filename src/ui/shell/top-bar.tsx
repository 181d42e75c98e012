import type { ComponentChildren } from 'preact';
import { Icon } from '../components/icon.js';
import { Tab, type TabItem } from '../components/tab.js';
import { Wordmark } from '../components/wordmark.js';

export interface TopBarProps {
  brand: string;
  navLabel: string;
  pages: readonly TabItem[];
  /** Where the data is: "Kept on this device, 14.2 MB". */
  here: ComponentChildren;
}

/** The top of every tab of ours: the name, the pages, and where the data is. */
export function TopBar({ brand, navLabel, pages, here }: TopBarProps) {
  return (
    <header class="top-bar">
      <Wordmark label={brand} />
      <nav aria-label={navLabel}>
        {pages.map((item) => (
          <Tab key={item.key} item={item} />
        ))}
      </nav>
      <span class="top-bar-here">
        <Icon name="device" />
        {here}
      </span>
    </header>
  );
}
