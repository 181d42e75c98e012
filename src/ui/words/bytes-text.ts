import { language } from '../../platform/i18n.js';

/** "14.2 MB", in the shopper's language. */
export function bytesText(bytes: number): string {
  const [value, unit] =
    bytes < 1e3
      ? [bytes, 'byte']
      : bytes < 1e6
        ? [bytes / 1e3, 'kilobyte']
        : bytes < 1e9
          ? [bytes / 1e6, 'megabyte']
          : [bytes / 1e9, 'gigabyte'];
  return new Intl.NumberFormat(language(), { style: 'unit', unit, maximumFractionDigits: value < 100 ? 1 : 0 }).format(
    value,
  );
}
