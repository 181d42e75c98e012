import { expect, it } from 'vitest';
import { fileRulesIn, fileTypesOf } from '../../../src/marketplaces/filling/file-types.js';
import { languages, phrases } from '../../shop/phrases/phrases.js';

it.each([
  ['image/png,image/jpeg,video/mp4', ['image/png', 'image/jpeg', 'video/mp4']],
  ['.jpg, .JPEG,.png', ['image/jpeg', 'image/png']],
  ['image/*', ['image/png', 'image/jpeg', 'image/webp', 'image/gif']],
  ['', undefined],
  ['*/*', undefined],
  ['.doc', undefined],
])('an input that accepts "%s" takes %j', (accept, types) => {
  expect(fileTypesOf(accept)).toEqual(types);
});

it.each(languages)('the rule beside the input is read in %s', (language) => {
  const rule = phrases[language].cases.fileRule;
  expect(fileRulesIn(rule(5, 2))).toEqual({ files: 5, fileBytes: 2_097_152 });
  expect(fileRulesIn(rule(9, 10))).toEqual({ files: 9, fileBytes: 10_485_760 });
});

it.each([
  ['', {}],
  ['Photos help us', {}],
  ['3 to 6 pictures', {}],
  ['at most 1,5 MB', { fileBytes: 1_572_864 }],
  ['500KB', { fileBytes: 512_000 }],
  ['100 000 files', {}],
])('"%s" tells %j and nothing more', (text, told) => {
  expect(fileRulesIn(text)).toEqual(told);
});
