import { describe, expect, it } from 'vitest';
import { REASONS } from '../../../src/domain/dispute/reasons.js';
import { REASON_WORDS } from '../../../src/marketplaces/aliexpress/form/case-form-reasons.js';
import { chooseReason, unknownReasons } from '../../../src/marketplaces/aliexpress/form/choose-reason.js';
import { type ReasonCode, reasonsFor } from '../../shop/cases/case-reasons.js';
import { languages, phrases } from '../../shop/phrases/phrases.js';

/** What a form that offers these reasons should be answered with. */
const MEANT: [string, string[], ReasonCode][] = [
  ['damaged', [], 'damaged'],
  ['damaged', ['item', 'packaging'], 'damaged'],
  ['defective', ['does-not-work'], 'does-not-work'],
  ['defective', ['poor-quality'], 'poor-quality'],
  ['not-as-described', ['color'], 'color-differs'],
  ['not-as-described', ['size'], 'size-differs'],
  ['not-as-described', ['material'], 'material-differs'],
  ['pieces-missing', ['too-few'], 'too-few'],
  ['wrong-item', [], 'wrong-item'],
  ['counterfeit', [], 'counterfeit'],
  ['no-longer-wanted', [], 'not-needed'],
  ['lost-or-returned', ['returned'], 'tracking-returned'],
  ['lost-or-returned', ['canceled'], 'tracking-canceled'],
  ['lost-or-returned', ['lost'], 'tracking-lost'],
  ['tracking-invalid', [], 'tracking-invalid'],
  ['still-in-transit', [], 'in-transit'],
  ['shown-as-delivered', [], 'not-at-address'],
  ['held-by-customs', [], 'customs'],
];

describe.each(languages)('a form in %s', (language) => {
  const optionsOf = (id: string) => {
    const received = REASONS.find((reason) => reason.id === id)?.received === 'yes';
    const codes = reasonsFor(received);
    return { codes, texts: codes.map((code) => phrases[language].cases.reasons[code]) };
  };

  it.each(MEANT)('is answered for %s %j with %s', (id, details, code) => {
    const { codes, texts } = optionsOf(id);
    expect(chooseReason(texts, { id, details })).toEqual({ found: codes.indexOf(code) });
  });

  it('is left alone where the draft does not say which of several is meant', () => {
    expect(chooseReason(optionsOf('defective').texts, { id: 'defective', details: [] })).toEqual({ several: true });
    const two = { id: 'not-as-described', details: ['color', 'size'] };
    expect(chooseReason(optionsOf('not-as-described').texts, two)).toEqual({ several: true });
  });

  it('offers no reason back that is known, and each that is not', () => {
    const { texts } = optionsOf('damaged');
    expect(unknownReasons(texts)).toEqual([]);
    expect(unknownReasons([...texts, 'Zqx 42'])).toEqual(['Zqx 42']);
  });
});

describe('a reason', () => {
  it("in the page's own words is found by them alone", () => {
    const options = ['Other', 'Late gift', 'Late'];
    expect(chooseReason(options, { printed: 'late' })).toEqual({ found: 2 });
    expect(chooseReason(options, { printed: 'Too late' })).toEqual({ none: true });
  });

  it('that is not known is not guessed', () => {
    expect(chooseReason(['Damaged item'], { id: 'made-up', details: [] })).toEqual({ none: true });
    expect(chooseReason([], { id: 'damaged', details: [] })).toEqual({ none: true });
  });

  it.each<[string, string[], string]>([
    ['pieces-missing', ['empty-parcel'], 'The seller did not provide a label'],
    ['pieces-missing', ['empty-parcel'], 'Différent de la vidéo'],
    ['pieces-missing', ['empty-parcel'], 'Produit à évider'],
    ['pieces-missing', [], 'Brake pads do not fit'],
    ['not-as-described', ['size'], 'La pantalla no enciende'],
    ['not-as-described', ['size'], 'Le produit se détaille'],
    ['not-as-described', ['color'], 'Décor'],
    ['not-as-described', ['style'], 'El vendedor fue hostil'],
    ['not-as-described', ['function'], 'Malfunction'],
    ['not-as-described', ['function'], 'No funciona'],
    ['not-as-described', ['function'], 'Ne fonctionne pas'],
    ['wrong-item', [], 'Paquete cerrado'],
    ['no-longer-wanted', [], 'Funktioniert nicht mehr'],
    ['lost-or-returned', ['lost'], 'Éperdu'],
  ])('regression: %s %j is not found inside another word: %s', (id, details, option) => {
    expect(chooseReason([option], { id, details })).toEqual({ none: true });
  });

  it.each([
    'Empty parcel',
    'Caja vacía',
    'Paquete vacío',
    'Pacote vazio',
    'Colis vide',
    'Boîte (vide)',
    'Leeres Paket',
    'Das Paket war leer',
    'Pusta paczka',
    'Pusty karton',
  ])('of an empty parcel is found in %s', (option) => {
    const reason = { id: 'pieces-missing', details: ['empty-parcel'] };
    expect(chooseReason(['Other', option], reason)).toEqual({ found: 1 });
  });

  it('has words for every one of ours', () => {
    const without = REASONS.filter(
      ({ id, details }) => !REASON_WORDS[id] && !details.some((detail) => REASON_WORDS[`${id}/${detail}`]),
    );
    expect(without.map(({ id }) => id)).toEqual([]);
    const keys = REASONS.flatMap(({ id, details }) => [id, ...details.map((detail) => `${id}/${detail}`)]);
    expect(Object.keys(REASON_WORDS).filter((key) => !keys.includes(key))).toEqual([]);
  });
});
