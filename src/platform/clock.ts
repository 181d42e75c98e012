/** Now, as ISO 8601 with milliseconds and `Z`. The only place that asks the computer for the time. */
export function now(): string {
  return new Date().toISOString();
}

/** IANA name of the computer's zone, asked anew each time: a laptop travels. */
export function zone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
