/** True when what lies behind `element` is dark: the page's own ground counts, not what the system prefers. */
export function pageIsDark(element: Element): boolean {
  for (let here: Element | null = element; here; here = here.parentElement) {
    const [red = 0, green = 0, blue = 0, opacity = 1] = channels(getComputedStyle(here).backgroundColor);
    if (opacity > 0.5) return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 110;
  }
  return false;
}

function channels(colour: string): number[] {
  const numbers = (colour.match(/[\d.]+/g) ?? []).map(Number);
  // Nothing that is understood is no ground.
  return /^rgba?\(/.test(colour) ? numbers : [0, 0, 0, 0];
}
