/** The MIME types in the `accept` of an input; undefined when the input takes any file. */
export function fileTypesOf(accept: string): string[] | undefined {
  const types = accept
    .toLowerCase()
    .split(',')
    .flatMap((part) => NAMED[part.trim()] ?? (/^[a-z]+\/[\w.+-]+$/.test(part.trim()) ? [part.trim()] : []));
  return types.length > 0 ? [...new Set(types)] : undefined;
}

const PICTURES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'];
const NAMED: Record<string, string[]> = {
  'image/*': PICTURES,
  'video/*': ['video/mp4', 'video/webm', 'video/quicktime'],
  '.png': ['image/png'],
  '.jpg': ['image/jpeg'],
  '.jpeg': ['image/jpeg'],
  'image/jpg': ['image/jpeg'],
  '.webp': ['image/webp'],
  '.gif': ['image/gif'],
  '.mp4': ['video/mp4'],
  '.mov': ['video/quicktime'],
  '.pdf': ['application/pdf'],
};

const UNITS: Record<string, number> = { k: 1024, m: 1024 * 1024, к: 1024, м: 1024 * 1024 };
const SIZE = /(\d+(?:[.,]\d+)?)\s*(k|m|к|м)(?:i?[bo]|б|\b)/i;

/** The largest size and the number of files, as the sentence at the input states them. Unclear limits are left out. */
export function fileRulesIn(text: string): { fileBytes?: number; files?: number } {
  const size = SIZE.exec(text);
  const unit = UNITS[size?.[2]?.toLowerCase() ?? ''];
  const rest = text.replace(new RegExp(SIZE, 'gi'), ' ').replace(/\bmp4\b|\bh\.?26\d\b/gi, ' ');
  const counts = [...new Set(rest.match(/\d+/g) ?? [])].map(Number).filter((count) => count >= 1 && count <= 30);
  return {
    ...(size?.[1] && unit ? { fileBytes: Math.floor(Number(size[1].replace(',', '.')) * unit) } : {}),
    ...(counts.length === 1 && counts[0] !== undefined ? { files: counts[0] } : {}),
  };
}
