// Which of the form's reasons is meant by ours. The form's own codes are not public: words decide, and only where one
// single choice fits. Words of the shop's languages, written so that inflected forms fit too.

/** By our reason's id, or `<reason>/<detail>` where the form asks more exactly than the reason. */
export const REASON_WORDS: Readonly<Record<string, RegExp>> = {
  'not-as-described':
    /not as described|no coincide|não corresponde|pas conforme|nicht wie beschrieben|niezgodn|설명과 다/i,
  'not-as-described/color': /colou?r\b|\bcor\b|couleur|farbe|kolor|색상/i,
  'not-as-described/material': /material|materia[lł]|mati[èe]re|소재/i,
  'not-as-described/size': /\bsize\b|talla|tamañ|tamanh|taille|größe|rozmiar|사이즈/i,
  'not-as-described/style': /style|estilo|stil\b|styl\b|스타일/i,
  'not-as-described/function': /function|model\b|funci[óo]n|funç|fonction|funktion\b|funkcj|기능/i,
  defective: /defect|faulty|defectuos|defeit|défectueu|defekt|wadliw|불량품|결함/i,
  'defective/does-not-work':
    /not work|doesn.t work|no funciona|não funciona|ne fonctionne|funktioniert nicht|nie działa|작동하지/i,
  'defective/poor-quality': /quality|mala calidad|m[áa] qualidade|mauvaise qualit|schlechte qualit|jakość|품질/i,
  damaged: /damage|broken|dañad|danificad|avariad|endommag|abîm|beschädig|uszkodz|파손/i,
  'damaged/item': /damage|dañad|danificad|endommag|beschädig|uszkodz|파손/i,
  'damaged/packaging': /packag|embalaj|embalage|emballage|verpack|opakow|포장/i,
  'pieces-missing': /quantity|shortage|missing|faltan|quantidade|quantité|menge|za mało|brak|수량/i,
  'pieces-missing/too-few': /quantity|shortage|faltan|quantidade|quantité|menge|za mało|수량/i,
  'pieces-missing/parts': /missing part|piezas|peças|pièces|teile fehlen|brakuj|부품/i,
  'pieces-missing/empty-parcel': /empty|vac[íi]o|vazi|vide|leer|pust|빈 상자|빈 포장/i,
  'wrong-item': /wrong (?:item|product)|equivocad|errad|mauvais article|falscher? artikel|niewłaściw|잘못된 상품/i,
  counterfeit: /counterfeit|fake|falsificad|contrefa|gefälscht|fälschung|podróbk|위조|가품/i,
  'no-longer-wanted':
    /no longer (?:need|want)|don.t need|ya no lo|não preciso|plus besoin|nicht mehr|nie potrzebuj|더 이상/i,
  'still-in-transit': /in transit|on the way|en tránsito|em trânsito|en transit|noch unterwegs|w drodze|배송 중/i,
  'shown-as-delivered':
    /delivered.*not received|como entregado|como entregue|comme livré|als zugestellt|jako dostarczon|배송 완료로/i,
  'lost-or-returned/returned': /returned|devuelt|devolvid|retourné|zurückgesandt|zwrócon|반송/i,
  'lost-or-returned/lost': /\blost\b|perdid|perdu|verloren|zaginę|분실/i,
  'lost-or-returned/canceled': /cancell?ed|cancelad|annulé|storniert|anulowan|취소/i,
  'held-by-customs': /customs|aduana|alfândega|douane|\bzoll|celn|통관|세관/i,
  'tracking-invalid':
    /(?:number|no\.?) (?:is )?(?:invalid|not valid)|invalid tracking|no válido|inválido|non valide|nummer ungültig|nieprawidłow|유효하지/i,
};
