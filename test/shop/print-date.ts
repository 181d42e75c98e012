import type { Language } from './phrases/phrases.js';

/** A day as the pages print it: "Jul 15, 2026", "2026년 7월 15일". */
export function printDate(day: string, language: Language): string {
  return new Intl.DateTimeFormat(language, {
    dateStyle: language === 'ko' ? 'long' : 'medium',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}

/** Tracking prints no year: "Tue | Jul. 28 18:39". */
export function printTrackingTime(at: Date): string {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en', { ...options, timeZone: 'UTC' }).format(at);
  const clock = at.toISOString().slice(11, 16);
  return `${part({ weekday: 'short' })} | ${part({ month: 'short' })}. ${part({ day: '2-digit' })} ${clock}`;
}
