import { Tab, type TabItem } from '../components/tab.js';

export interface TabsProps {
  label: string;
  items: readonly TabItem[];
}

/** The views of a case, across the top of the middle column. */
export function Tabs({ label, items }: TabsProps) {
  return (
    <nav class="tabs" aria-label={label}>
      {items.map((item) => (
        <Tab key={item.key} item={item} />
      ))}
    </nav>
  );
}
