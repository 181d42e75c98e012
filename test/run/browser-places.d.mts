export const BROWSERS: Record<'chromium' | 'firefox', { variable: string; package: string; places: string[] }>;
export function placeOf(name: 'chromium' | 'firefox'): string | null;
