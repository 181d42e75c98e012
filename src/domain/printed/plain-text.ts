const DIGITS = '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹๐๑๒๓๔๕๖๗๘๙०१२३४५६७८९০১২৩৪৫৬৭৮৯';

/** Nothing but visible ASCII and single spaces, as nearly all texts of a page are: there is nothing to tidy in it. */
export const isPlain = (text: string): boolean => /^[!-~]+(?: [!-~]+)*$/.test(text);

/** Text in compatibility form, with plain digits and spaces and without direction marks. */
export function plain(text: string): string {
  if (isPlain(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[^\0-\x7f]/g, (sign) => {
      const digit = DIGITS.indexOf(sign);
      return digit < 0 ? sign : String(digit % 10);
    })
    .replace(/\s+/g, ' ')
    .trim();
}
