// The few words that tell what a printed period is counted from and what it is for, in the languages of the pages.
// Stems, without accents and in small letters: the text is folded before it is looked at.
import { fold } from './fold.js';
import type { StatedWindow, WindowStart } from './stated-window.js';

const stems = (words: string): string =>
  fold(words)
    .trim()
    .split(/\s*\|\s*/)
    .join('|');

/**
 * What a period can be counted from. At one place in a sentence the first of these that fits is meant, so that
 * "confirmation of receipt" is not taken for the receipt.
 */
const START_WORDS: Record<WindowStart, string> = {
  completed: `confirm|order (?:was |is |has been )?complet|complet|order (?:was |is )?finish|receipt confirm
    | bestatig|abschluss|abgeschlossen|bestellabschluss|finaliza|conclu|fin de la commande|conferma|completa
    | bevestig|afgerond|voltooi|potwierdz|zakoncz|подтвержд|заверш|підтвердж|onay|tamamla
    | 수령 ?확인|수취 ?확인|구매 ?확정|주문 ?완료|受取確認|受領確認|受け取り(?:の)?確認|注文完了|确认收货|確認收貨|订单完成|تأكيد|اكتمال|אישור|השלמת
    | ยืนยัน|เสร็จสมบูรณ์|เสร็จสิ้น|xac nhan|hoan tat|hoan thanh|konfirmasi|selesai`,
  ordered: `order (?:was |is )?placed|order date|the order(?! (?:was |is |has been )?(?:complet|finish|deliver|ship|confirm|receiv))|you order|plac(?:ed|ing)|bestell|pedido|commande|ordine|z[lł]ozeni|zamowieni
    | заказ|замовлен|siparis|주문|注文|下单|订购|تقديم الطلب|تاريخ الطلب|הזמנ
    | (?<!คำ)สั่งซื้อ(?!เสร็จ)|đat hang|đat đon|pemesanan|memesan|dipesan|pesanan dibuat`,
  paid: `pay|paid|zahlung|bezahl|pago|pagamento|paiement|betaling|p[lł]atno|zap[lł]at|оплат|платеж|платіж|odeme|결제|支払|付款|支付|الدفع|תשלום|ชำระเงิน|จ่ายเงิน|thanh toan|pembayaran|dibayar`,
  shipped: `ship|dispatch|versand|envio|expedi|spedizion|verzend|wysy[lł]|wys[lł]ani|отправ|відправ|kargo|gonder|발송|출고|発送|发货|發貨|الشحن|משלוח|gui hang|dikirim`,
  delivered: `deliver|receiv|receipt|arriv|liefer|zustell|erhalt|empfang|entrega|recep|recib|receb|livraison|consegna|ricevi
    | levering|bezorg|ontvang|dostaw|dostarcz|odbior|otrzyman|достав|получ|отриман|teslim|배송|배달|수령|配達|到着|受取|受け取|送达|收货|收到
    | التسليم|الاستلام|استلام|تسليم|التوصيل|توصيل|מסירה|מסירת|קבלת|קבלה|ได้รับ|รับสินค้า|ส่งถึง|nhan (?:đuoc )?hang|giao hang|giao thanh cong
    | diterima|menerima|penerimaan|diantar|tiba\\b`,
};

const ABOUT_FAULT = `defect|not as described|damage|faulty|broken|defekt|beschadig|anders als beschrieben|defeit|danifica|diferente d
  | no coincid|no se correspond|danad|nao corresponde|non conform|ne correspond|endommag|difett|danneggiat|non corrispond
  | wadliw|uszkodz|niezgodn|дефект|поврежд|брак|не соответ|не відповід|пошкодж|kusur|hasar|결함|불량|파손|설명과 다르
  | 不良|破損|説明と異な|破损|与描述不符|معيب|تالف|غير مطابق|عيب|פגו|ชำรุด|เสียหาย|ไม่ตรงตาม|ข้อบกพร่อง|bi loi|hu hong|khong đung (?:nhu )?mo ta
  | cacat|rusak|tidak sesuai`;
const ABOUT_RETURN = `return|send (?:it|them) back|go back|change of mind|not satisfied|ruckgabe|zuruck|retour|renvoy|devol|devuel
  | reso\\b|restitu|zwrot|odes[lł]a|возврат|вернуть|поверн|iade|반품|返品|退货|退貨|إرجاع|إعادة|החזר|להחזיר|คืนสินค้า|ส่งคืน|tra hang|tra lai|đoi tra|mengembalikan|pengembalian barang|retur`;

/** Words after a count that say "counted from". */
const FROM = `of|after|from|since|following|nach|ab|seit|apres|suivant|a compter d|de|del|dos|da|do|dal|dalla|dopo|desde|tras
  | despues|posterior|siguiente|apos|depois|a partir|na|vanaf|od|po|с|со|после|від|після|من|بعد|לאחר|מ|אחרי|หลัง|นับจาก|นับตั้งแต่|ตั้งแต่|จาก|sau|ke tu|tu|setelah|sejak|sesudah|dari`;

const startPattern = new RegExp(
  Object.entries(START_WORDS)
    .map(([start, words]) => `(?<${start}>${stems(words)})`)
    .join('|'),
  'gu',
);
const faultPattern = new RegExp(stems(ABOUT_FAULT), 'u');
const returnPattern = new RegExp(stems(ABOUT_RETURN), 'u');
const fromPattern = new RegExp(`^[^.;,!?]{0,24}?(?<![\\p{L}\\p{M}])(?:${stems(FROM)})`, 'u');
/** Languages that put it behind: "delivery after 7 days". */
const behindPattern = /(?:후|이후|부터|後|后|から|起|sonra\p{L}*)[ ,]*(?:の|在)?$/u;

const startsIn = (words: string): WindowStart[] =>
  [...words.matchAll(startPattern)].flatMap(({ groups = {} }) =>
    (Object.keys(START_WORDS) as WindowStart[]).filter((start) => groups[start] !== undefined),
  );

/** What a period is counted from, by the folded words before and after it. null when they do not tell. */
export function startOf(before: string, after: string): WindowStart | null {
  const near = /^[^.;,!?]{0,70}/u.exec(after)?.[0] ?? '';
  if (fromPattern.test(near)) return startsIn(near)[0] ?? null;
  const closest = /[^.;,!?]{0,30}$/u.exec(before.trimEnd())?.[0] ?? '';
  return behindPattern.test(closest) ? (startsIn(closest).at(-1) ?? null) : null;
}

/** What a folded sentence lets the shopper do. */
export function aboutOf(sentence: string): StatedWindow['about'] {
  return faultPattern.test(sentence) ? 'fault' : returnPattern.test(sentence) ? 'return' : 'any';
}

const refundPattern = new RegExp(
  stems(
    'refund|reembols|rembours|ruckerstatt|erstatt|rimbors|terugbetal|zwrot|возврат|повернен|iade|환불|返金|退款|استرداد|رد المبلغ|החזר|คืนเงิน|hoan tien|pengembalian dana',
  ),
  'u',
);
const notThere = `no delivery|not delivered|undelivered|not received|no se entrega|no se recibe|no llega|nao for entregue|nao entregue
  | nao chegar|sans livraison|non livre|pas livre|nicht geliefert|keine lieferung|nicht ankommt|nicht zugestellt|non consegnat
  | mancata consegna|niet geleverd|niet bezorgd|braku dostawy|niedostarcz|не доставл|не будет доставл|не буде доставл
  | teslim edilmez|배송되지|도착하지|배달되지|届かない|配達されない|未送达|未收到|عدم التسليم|عدم التوصيل|لم يتم (?:التسليم|التوصيل)|לא (?:נמסר|נמסרה|יימסר|תימסר|יגיע|הגיע)
  | ไม่ได้รับ|ไม่ได้จัดส่ง|จัดส่งไม่ถึง|ส่งไม่ถึง|khong (?:đuoc )?giao|chua (?:đuoc )?giao|khong nhan đuoc|tidak (?:di)?antar(?:kan)?|tidak (?:di)?terima|tidak tiba|belum diterima`;
const notTherePattern = new RegExp(stems(notThere), 'u');

/** True for a folded sentence that promises the money back when nothing is delivered. */
export function promisesRefund(sentence: string): boolean {
  return refundPattern.test(sentence) && notTherePattern.test(sentence);
}
