const DIGITS = '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹๐๑๒๓๔๕๖๗๘๙०१२३४५६७८९০১২৩৪৫৬৭৮৯';

/** Text in compatibility form, with plain digits and spaces and without direction marks. */
export function plain(text: string): string {
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
