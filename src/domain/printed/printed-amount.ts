/** An amount as printed, on one line and without its label: "Total: US $5.00" says "US $5.00". */
export function printedAmount(text: string): string {
  const shown = typeof text === 'string' ? text.slice(0, 2000).replace(/\s+/g, ' ').trim() : '';
  return shown.replace(/^[^\p{Nd}:：]*[:：]\s*(?=.*\p{Nd})/su, '') || shown;
}
