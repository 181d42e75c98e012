/** Sentences of a text; the page forgets the space between them. A point after a digit may belong to a date. */
export function sentencesIn(text: string): string[] {
  return text
    .split(/(?<=(?<!\d)[.!?])\s*(?=[\p{Lu}\p{Lo}])|(?<=[。！？])\s*|\s*[·•\n]\s*/u)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}
