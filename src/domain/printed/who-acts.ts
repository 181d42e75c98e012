// Who acts within a printed period. A period within which others act gives the shopper no date; where a sentence speaks
// of both, the shopper is asked. By language, folded before it is looked for; `~` is the rest of a word.

import { fold } from './fold.js';

/** The seller or the shop where they are the one who does something, not the one whom something is sent to. */
const OTHERS: Readonly<Record<string, string>> = {
  en: '(?<!(?:to|from|with|of|for|against|contact|ask) (?:the |our |this )?)(?:seller|store|supplier|we)(?! (?:has |have )?confirm)',
  de: '(?:der|jeder) (?:verkaufer|handler|anbieter)|verkaufer (?:muss|wird|hat|antwort|versend)~|(?:der|das|dieser) (?:shop|geschaft)|wir',
  es: '(?<!(?:con|contra|para|por|a|de|contacta) )(?:el|la) (?:vendedor|vendedora|tienda)|nosotros',
  pt: '(?<!(?:com|contra|para|por|contate) )(?:o|a) (?:vendedor|vendedora|loja)|nos vamos',
  fr: '(?<!(?:avec|contre|pour|par|chez|contactez) )(?:le vendeur|la boutique)|nous',
  it: '(?<!(?:con|contro|per|contatta) )(?:il venditore|il negozio)|noi',
  nl: '(?<!(?:met|aan|van|naar|bij|tegen) )de (?:verkoper|winkel)|wij|we',
  pl: 'sprzedawca|sprzedajacy',
  ru: 'продавец|мы',
  uk: 'продавець|ми',
  tr: 'satici|magaza|biz',
  ar: '(?<!(?:الى|مع|من|ضد) )(?:البائع|المتجر)',
  he: '(?<!(?:אל|עם|מול|את) )(?:המוכר|החנות)',
  vi: 'nguoi ban (?:se|phai|tra loi|gui|can)|cua hang (?:se|phai)|chung toi (?:se|phai)',
  id: '(?<!(?:kepada|ke|dari|dengan|hubungi) )(?:penjual|toko)|kami',
};
const OTHERS_JOINED =
  '판매자(?:가|는|께서)|판매점(?:이|은)|저희가|(?:販売者|出品者|売り手|ショップ|ストア|当社|弊社)(?:は|が)|(?:卖家|賣家|商家|店铺|我们|我們|平台)(?:将|將|会|會|须|須|需|应|應|必须|在)|(?:ผู้ขาย|ร้านค้า|เรา)(?:จะ|ต้อง|ตอบ)';

/** What happens to the shopper's money or the parcel by itself. */
const HAPPENS: Readonly<Record<string, string>> = {
  en: 'refunds? (?:will|is|are|takes?|usually|arrives?|should)|(?:will be|is|are) (?:refunded|issued|processed|shipped|dispatched|delivered|returned to)|(?:receive|get) (?:your|the|a) (?:refund|money)|(?:ships|shipped|dispatched|delivered|delivery|arrives|arrive) (?:within|in|takes)',
  de: '(?:ruck)?erstattung (?:erfolgt|wird|dauert|kommt)|wird (?:[^ ]+ ){0,6}(?:erstattet|bearbeitet|gutgeschrieben|versandt|verschickt|geliefert|zugestellt)|(?:versand|lieferung|zustellung) (?:erfolgt|innerhalb|dauert)',
  es: 'reembolso (?:se|sera|llegara|llega|tarda)|se (?:te |le )?reembolsara|recibiras? (?:el|tu|su) (?:reembolso|dinero)|sera reembolsad~|se (?:envia|enviara|entrega|entregara)|(?:envio|entrega) (?:en|dentro de)',
  pt: 'reembolso (?:sera|e feito|chega|leva)|sera (?:reembolsad|enviad|entreg)~|recebera (?:o|seu) (?:reembolso|dinheiro)|(?:envio|entrega) (?:em|dentro de)',
  fr: 'remboursement (?:sera|est|arrive|prend|intervient)|ser(?:a|ez) (?:rembours|expedi|livr)~|recevrez (?:le|votre) remboursement|(?:expedition|livraison) (?:sous|dans|en)',
  it: 'rimborso (?:sara|verra|arriva|avviene)|(?:sara|verra) (?:rimborsat|spedit|consegnat)~|riceverai il rimborso|(?:spedizione|consegna) (?:entro|in)',
  nl: 'terugbetaling (?:wordt|volgt|duurt|gebeurt)|wordt (?:[^ ]+ ){0,6}(?:terugbetaald|verwerkt|verzonden|geleverd|bezorgd)|(?:verzending|levering|bezorging) binnen',
  pl: 'zwrot (?:pieniedzy |srodkow )?(?:zostanie|nastapi|nastepuje|trwa)|zostan(?:ie|a) (?:zwrocon|wyslan|dostarczon)~|otrzymasz zwrot|(?:wysylka|dostawa) w ciagu',
  ru: '(?:деньги|средства) (?:будут|поступят|вернутся|возвращаются)|возврат (?:денег |средств )?(?:будет|поступит|осуществляется|занимает)|будут возвращены|(?:отправка|доставка) (?:в течение|за|занимает)|будет (?:отправлен|доставлен)~',
  uk: '(?:гроші|кошти) (?:будуть|надійдуть|повернуться|повертаються)|повернення (?:коштів )?(?:буде|надійде|здійснюється|триває)|(?:відправлення|доставка) (?:протягом|за|триває)|буде (?:відправлено|доставлено)',
  tr: 'iade (?:edilir|edilecek~|yapilir|yapilacak~)|geri (?:odenir|odenecek~)|kargoya verilir|gonderilir|teslim edilir',
  ar: '(?:سيتم|يتم) (?:رد|استرداد|اعادة|الشحن|شحن|التوصيل|توصيل)|سيرد',
  he: 'ההחזר (?:יבוצע|יועבר|יתקבל)|הכסף יוחזר|יישלח|יימסר',
  vi: 'se (?:duoc )?(?:hoan tien|giao|gui)|tien se duoc|(?:giao|gui) hang trong',
  id: 'dana (?:akan )?dikembalikan|pengembalian dana (?:akan|diproses)|(?:akan )?(?:dikirim|diantar|tiba) dalam',
};
const HAPPENS_JOINED =
  '환불됩니다|환불이 (?:완료|진행|처리)|환불 처리|발송됩니다|배송됩니다|返金され|返金いたし|返金します|発送され|発送します|配達され|お届けし|退款(?:将|將|会|會|预计)|将(?:为您)?退款|内发货|將發貨|将发货|จะได้รับเงินคืน|จะคืนเงิน|จัดส่งภายใน|จะจัดส่ง';

/** The shopper: "you can", or what the shopper is told to do. */
const SHOPPER_WORDS: Readonly<Record<string, string>> = {
  en: 'you (?:can|may|could|must|have|need|should)|please',
  de: 'sie (?:konnen|mussen|haben|durfen|sollten)|(?:konnen|mussen|haben|durfen) sie|du (?:kannst|musst|hast)|(?:kannst|musst|hast) du|bitte',
  es: 'puedes?|podras?|debes|tienes|dispones|usted|por favor',
  pt: 'voce|podes?|podera|deves|tens|por favor',
  fr: 'vous (?:pouvez|devez|avez|disposez)|(?:pouvez|devez|avez|disposez)-vous|tu (?:peux|dois|as)|veuillez|merci de',
  it: 'puoi|puo|potete|devi|dovete|hai|avete|per favore|si prega',
  nl: '(?:u|je) (?:kunt|kan|moet|heeft|hebt|mag)|(?:kunt|moet|heeft|hebt|mag) u|(?:kun|moet|heb|mag) je|alstublieft|gelieve',
  pl: 'mozesz|mozna|masz|musisz|prosze|prosimy',
  ru: 'вы|вам|можете|можно|пожалуйста|отправьте|верните|подтвердите|откройте',
  uk: 'ви|вам|можете|можна|будь ласка|надішліть|поверніть|підтвердіть|відкрийте',
  tr: '~[ae]bilirsin(?:iz)?|~m[ae]lisin(?:iz)?|lutfen',
  ar: 'يمكنكم?|يحق لكم?|عليكم?|يرجى',
  he: 'תוכלו?|תוכלי|ניתן|אפשר|באפשרותכם?|עליכם?|אנא',
  vi: 'ban (?:co the|phai|can)|quy khach|vui long',
  id: '(?:anda|kamu) (?:dapat|bisa|harus|perlu|boleh)|harap|silakan|mohon',
};
const SHOPPER_JOINED =
  '주세요|수 있|가능합니다|하세요|하십시오|できます|可能です|してください|您可|你可|可以|可(?:申请|申請|退)|คุณ|ท่าน|สามารถ';

function pattern(words: Readonly<Record<string, string>>, joined: string): RegExp {
  const apart = Object.values(words).map(fold).join('|').replaceAll('~', '\\p{L}*');
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${apart})(?![\\p{L}\\p{M}])|${fold(joined)}`, 'u');
}

const others = pattern(OTHERS, OTHERS_JOINED);
const happens = pattern(HAPPENS, HAPPENS_JOINED);
const shopperWords = pattern(SHOPPER_WORDS, SHOPPER_JOINED);
const othersIn = (words: string) => others.test(words) || happens.test(words);

/**
 * Who acts in a folded sentence whose period stands between `before` and `after`. `unclear` when it names both and the
 * clause with the period does not tell which: then the shopper is asked.
 */
export function whoActs(before: string, after: string): 'shopper' | 'others' | 'unclear' {
  const sentence = `${before} ${after}`;
  if (!othersIn(sentence)) return 'shopper';
  if (!shopperWords.test(sentence)) return 'others';
  const clause = `${/[^,;:()、，]*$/u.exec(before)?.[0] ?? ''} ${/^[^,;:()、，]*/u.exec(after)?.[0] ?? ''}`;
  const [theirs, own] = [othersIn(clause), shopperWords.test(clause)];
  if (theirs === own) return 'unclear';
  return theirs ? 'others' : 'shopper';
}
