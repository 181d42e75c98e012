/** A simple drawing in colours of its own, so that a cropped picture shows which product it was. */
export function productPicture(pictureId: string): string {
  let hash = 7;
  for (const letter of pictureId) hash = (hash * 31 + letter.charCodeAt(0)) >>> 0;
  const hue = hash % 360;
  const key = pictureId.replace(/^S/, '').replace(/\d+$/, '');
  const shape = shapes[key] ?? shapes.puzzle ?? '';
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 220 220" width="220" height="220">` +
    `<rect width="220" height="220" fill="hsl(${hue} 45% 90%)"/>` +
    `<g fill="hsl(${(hue + 160) % 360} 45% 42%)" stroke="hsl(${(hue + 160) % 360} 45% 25%)" stroke-width="5" stroke-linejoin="round">${shape}</g></svg>`
  );
}

const shapes: Record<string, string> = {
  lamp: '<path d="M60 190h100M110 190 80 110l60-50"/><path d="M120 40l50 40-40 20-30-30z"/>',
  jacket: '<path d="M70 50l40 15 40-15 30 40-20 25-10-10v85H70v-85l-10 10-20-25z"/><path d="M110 65v125" fill="none"/>',
  cable:
    '<path d="M50 170c80 0 20-120 110-110" fill="none" stroke-width="12"/><rect x="30" y="155" width="34" height="28"/><rect x="150" y="42" width="36" height="34"/>',
  kettle:
    '<path d="M75 180h80l-12-80H87z"/><path d="M85 130C50 130 60 80 35 75" fill="none" stroke-width="10"/><path d="M147 115c45-5 35 50 6 50" fill="none" stroke-width="10"/><circle cx="115" cy="88" r="9"/>',
  headphones:
    '<path d="M50 130a60 60 0 01120 0" fill="none" stroke-width="12"/><rect x="38" y="120" width="32" height="60" rx="12"/><rect x="150" y="120" width="32" height="60" rx="12"/>',
  puzzle: '<path d="M60 60h40a15 15 0 1120 0h40v40a15 15 0 110 20v40H60v-40a15 15 0 100-20z"/>',
};
