/** An inline style that was changed: the attribute before the change and after it. */
interface Changed {
  before: string | null;
  after: string | null;
  properties: Map<string, [value: string, priority: string]>;
}

/** Records everything that a capture changes in a page, and restores it exactly. */
export class PageRestorer {
  readonly #styles = new Map<HTMLElement | SVGElement, Changed>();
  readonly #scrolled = new Map<Element, { top: number; left: number }>();

  /** Sets style properties as important, so that they outweigh the page's rules. */
  style(element: HTMLElement | SVGElement, properties: Record<string, string>): void {
    const { style } = element;
    const changed = this.#styles.get(element) ?? {
      before: element.getAttribute('style'),
      after: null,
      properties: new Map(),
    };
    for (const [name, value] of Object.entries(properties)) {
      if (!changed.properties.has(name)) {
        changed.properties.set(name, [style.getPropertyValue(name), style.getPropertyPriority(name)]);
      }
      style.setProperty(name, value, 'important');
    }
    changed.after = element.getAttribute('style');
    this.#styles.set(element, changed);
  }

  /** Restores the style of one element. */
  unstyle(element: HTMLElement | SVGElement): void {
    const changed = this.#styles.get(element);
    if (!changed) return;
    this.#styles.delete(element);
    if (element.getAttribute('style') === changed.after) {
      if (changed.before === null) element.removeAttribute('style');
      else element.setAttribute('style', changed.before);
      return;
    }
    // The page changed the style meanwhile: its changes stay, and only ours are removed.
    for (const [name, [value, priority]] of changed.properties) {
      if (value) element.style.setProperty(name, value, priority);
      else element.style.removeProperty(name);
    }
    if (changed.before === null && element.style.length === 0) element.removeAttribute('style');
  }

  isStyled(element: HTMLElement | SVGElement): boolean {
    return this.#styles.has(element);
  }

  /** Records how far an element is scrolled, once. */
  scrolls(element: Element): void {
    if (this.#scrolled.has(element)) return;
    this.#scrolled.set(element, { top: element.scrollTop, left: element.scrollLeft });
  }

  restore(): void {
    // First while smooth scrolling is still off, so that everything moves immediately.
    this.#scrollBack();
    for (const element of [...this.#styles.keys()]) this.unstyle(element);
    // And again afterwards, because restored styles can change how far an element can be scrolled.
    this.#scrollBack();
    this.#scrolled.clear();
  }

  #scrollBack(): void {
    for (const [element, { top, left }] of this.#scrolled) element.scrollTo({ top, left, behavior: 'instant' });
  }
}
