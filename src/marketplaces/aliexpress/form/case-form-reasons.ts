// Which of the form's reasons means the same as ours. The form's own codes are not public, so its words decide, and
// only where exactly one choice fits. The patterns cover the shop's languages, inflected forms included.

/**
 * Short words are part of others, as vide is of provide and talla of pantalla: `<` marks where a word must begin, `>`
 * where it must end. They know the letters of every script, while `\b` takes é for the end of a word.
 */
const words = (pattern: string) =>
  new RegExp(pattern.replaceAll('<', '(?<!\\p{L})').replaceAll('>', '(?!\\p{L})'), 'iu');

/** By the id of our reason, or by `<reason>/<detail>` where the form distinguishes more. */
export const REASON_WORDS: Readonly<Record<string, RegExp>> = {
  'not-as-described':
    /not as described|no coincide|não corresponde|pas conforme|nicht wie beschrieben|niezgodn|설명과 다/i,
  'not-as-described/color': words('colou?rs?>|<cor(?:es)?>|couleur|farbe|<kolor|색상'),
  'not-as-described/material': /material|materia[lł]|mati[èe]re|소재/i,
  'not-as-described/size': words('<sizes?>|<tallas?>|tamañ|tamanh|<tailles?>|größe|rozmiar|사이즈'),
  'not-as-described/style': words('<style|<estilo|<stil>|<styl>|스타일'),
  // Without the verb, since an item that does not work is defective.
  'not-as-described/function': words(
    '<functions?>|<functional|<model>|funci[óo]n(?!an?>)|funç|fonction(?!ne>)|funktion>|funkcj|기능',
  ),
  defective: /defect|faulty|defectuos|defeit|défectueu|defekt|wadliw|불량품|결함/i,
  'defective/does-not-work':
    /not work|doesn.t work|no funciona|não funciona|ne fonctionne|funktioniert nicht|nie działa|작동하지/i,
  'defective/poor-quality': /quality|mala calidad|m[áa] qualidade|mauvaise qualit|schlechte qualit|jakość|품질/i,
  damaged: /damage|broken|dañad|danificad|avariad|endommag|abîm|beschädig|uszkodz|파손/i,
  'damaged/item': /damage|dañad|danificad|endommag|beschädig|uszkodz|파손/i,
  'damaged/packaging': /packag|embalaj|embalage|emballage|verpack|opakow|포장/i,
  'pieces-missing': words('quantity|shortage|missing|faltan|quantidade|quantité|menge|za mało|<brak(?:>|i>|o|u)|수량'),
  'pieces-missing/too-few': /quantity|shortage|faltan|quantidade|quantité|menge|za mało|수량/i,
  'pieces-missing/parts': /missing part|piezas|peças|pièces|teile fehlen|brakuj|부품/i,
  'pieces-missing/empty-parcel': words(
    '<empty>|<vac[íi][oa]|<vazi[oa]|<vides?>|<leer(?:e[mnrs]?)?>|<pust[yaąe]|빈 상자|빈 포장',
  ),
  'wrong-item': words(
    'wrong (?:item|product)|equivocad|<errad|mauvais article|falscher? artikel|niewłaściw|잘못된 상품',
  ),
  counterfeit: words('counterfeit|<fake|falsificad|contrefa|gefälscht|fälschung|podróbk|위조|가품'),
  // The need has to be named, because some languages use the same words for an item that no longer works.
  'no-longer-wanted': words(
    'no longer (?:need|want)|don.t need|<ya no lo (?:necesit|quier)|não preciso|plus besoin|(?:<brauch|<benötig|<will>|<möcht).*nicht mehr|nicht mehr (?:benötigt|gebraucht|gewünscht)|nie potrzebuj|더 이상 (?:필요|원하)',
  ),
  'still-in-transit': /in transit|on the way|en tránsito|em trânsito|en transit|noch unterwegs|w drodze|배송 중/i,
  'shown-as-delivered':
    /delivered.*not received|como entregado|como entregue|comme livré|als zugestellt|jako dostarczon|배송 완료로/i,
  'lost-or-returned/returned': /returned|devuelt|devolvid|retourné|zurückgesandt|zwrócon|반송/i,
  'lost-or-returned/lost': words('<lost>|<perdid|<perdue?s?>|verloren|zaginę|분실'),
  'lost-or-returned/canceled': /cancell?ed|cancelad|annulé|storniert|anulowan|취소/i,
  'held-by-customs': words('customs|aduana|alfândega|douane|<zoll|<celn|통관|세관'),
  'tracking-invalid': words(
    '(?:number|<no\\.?) (?:is )?(?:invalid|not valid)|invalid tracking|<no válido|inválido|<non valide|nummer ungültig|nieprawidłow|유효하지',
  ),
};
