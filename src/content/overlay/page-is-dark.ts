/** True when the background behind `element` is dark. The page's own background counts, not the system's preference. */
export function pageIsDark(element: Element): boolean {
  for (let here: Element | null = element; here; here = here.parentElement) {
    const [red = 0, green = 0, blue = 0, opacity = 1] = channels(getComputedStyle(here).backgroundColor);
    if (opacity > 0.5) return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 110;
  }
  return false;
}

function channels(colour: string): number[] {
  const numbers = (colour.match(/[\d.]+/g) ?? []).map(Number);
  // Colours in other notations count as transparent.
  return /^rgba?\(/.test(colour) ? numbers : [0, 0, 0, 0];
}
