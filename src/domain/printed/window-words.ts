// The few words that tell what a printed period is counted from and what it is for, in the languages of the pages.
// Stems, without accents and in small letters: the text is folded before it is looked at.
import { fold } from './fold.js';
import type { StatedWindow, WindowStart } from './stated-window.js';

/** One pattern of words that stand on several lines. Spaces inside a word's pattern stay: "order (?:was |is )?placed". */
const stems = (words: string): string =>
  fold(words)
    .trim()
    .replace(/\s*\n\s*(?:\|\s*)?/g, '|');

/** What words before or after a period name. */
type Named =
  /** The estimate of a delivery, or the delivery that is estimated. */
  | 'expected'
  /** The end of the protection, on which no page says more. */
  | 'protection'
  /** That the shopper confirms the receipt, which completes the order. */
  | 'confirmed'
  | 'paid'
  | 'shipped'
  | 'delivered'
  /** That something is completed: the noun beside it says what. */
  | 'done'
  /** That the order was placed. */
  | 'placed'
  /** The order itself: placed, unless a word beside it says more. */
  | 'order';

/**
 * The words for each. At one place in a sentence the first that fits is meant, so that "confirmation of receipt" is not
 * taken for the receipt.
 */
const NAMED_WORDS: Record<Named, string> = {
  expected: `estimat|expected|expect|previst|prevu|estim[ae]|voraussicht|erwartet|geschatzt|attes[ao]|presunt|verwacht|geschatte|przewidywan|szacowan
    |ожида|предполаг|расчетн|очіку|приблизн|tahmini|beklenen|예상|예정|予定|预计|預計|预期|متوقع|المقدر|משוער|צפוי|คาด|ประมาณ|du kien|uoc tinh|perkiraan|estimasi|odhad|predpoklad|ocakavan
    |beraknad|forventet|arvioi|varhato|becsult|estimativ|εκτιμ|αναμεν|очакван`,
  protection: `protec[tc]|protecao|kauferschutz|schutz|protezione|bescherming|ochron|защит|захист|koruma|보호|보장|保护|保護|保障|حماية|הגנ|คุ้มครอง|bao ve|perlindungan|ochran|kopskydd|kobsbeskyttelse|vedelem|προστασ|защита`,
  confirmed: `confirm|bestatig|conferma|bevestig|potwierdz|подтвержд|підтвердж|onay|수령 ?확인|수취 ?확인|구매 ?확정|受取確認|受領確認|受け取り(?:の)?確認|确认收货|確認收貨|تأكيد|אישור|ยืนยัน|xac nhan|konfirmasi|potvrz|potvrd|bekraft|bekraeft|vahvist|visszaigazol|επιβεβαι|потвърж`,
  paid: `pay|paid|zahlung|bezahl|pago|pagamento|pagad|paiement|paye|betaal|betaling|p[lł]atno|zap[lł]a[ct]|opłac|oplac|оплат|оплач|платеж|платіж|odeme|결제|支払|付款|支付|الدفع|תשלום|ชำระเงิน|จ่ายเงิน|thanh toan|pembayaran|dibayar|platb|zaplac|betalning|maksu|fizet|plat[ai]|πληρωμ|плащан`,
  shipped: `ship|dispatch|versand|versend|verschick|envio|envia|expedi|spedizion|spedit|verzend|verzond|wysy[lł]|wys[lł]an|отправ|відправ|kargo|gonder|발송|출고|発送|出荷|发货|發貨|الشحن|שילוח|משלוח|จัดส่ง|gui hang|dikirim|pengiriman|odesl|odosl|skickad|afsend|lahetet|felad|szallit|αποστολ|изпрат`,
  delivered: `deliver|receiv|receipt|arriv|liefer|zustell|zugestell|erhalt|empfang|entrega|entregue|recep|recib|receb|livraison|livre|consegna|ricevi|ricevut
    |levering|geleverd|bezorg|ontvang|dostaw|dostarcz|odbior|odebra|otrzyman|достав|получ|отриман|teslim|배송|배달|수령|도착|配達|到着|受取|受け取|送达|送達|收货|收到|签收
    |التسليم|الاستلام|استلام|تسليم|التوصيل|توصيل|מסירה|מסירת|קבלת|קבלה|ได้รับ|รับสินค้า|ส่งถึง|nhan (?:đuoc )?hang|giao hang|giao thanh cong
    |diterima|menerima|penerimaan|diantar|tiba\\b|doruc|prevzet|leverer|levererad|levering|toimit|kezbesit|livrar|παραδοσ|παραλαβ|достав`,
  done: `complet|finish|abschluss|abgeschlossen|bestellabschluss|finaliza|conclu|termin|fin de la commande|completa|afgerond|voltooi|zakoncz|заверш|tamamla|완료|完了|完成|اكتمال|השלמת|הושל|เสร็จสมบูรณ์|เสร็จสิ้น|hoan tat|hoan thanh|selesai|dokonc|avslut|afslut|valmis|befejez|teljesit|finaliz|ολοκληρ|приключ`,
  placed: `order (?:was |is |has been )?placed|order date|plac(?:ed|ing)|you order|aufgegeben|bestelldatum|realizad|efetuad|feito em|passe[er]|effettuat|geplaatst|z[lł]o[zż]e?n|oформлен|оформ|сделан|створ|verildi|verilme|siparis tarih|주문일|주문 ?날짜|注文日|下单|下單|订购|تقديم الطلب|تاريخ الطلب|הזמנה ב|(?<!คำ)สั่งซื้อเมื่อ|đat hang|đat đon|pemesanan|memesan|dipesan|pesanan dibuat`,
  order: `(?:the|your|this|an?) order|order|bestell|pedido|commande|ordine|ordinato|zamowieni|заказ|замовлен|siparis|주문|注文|订单|訂單|الطلب|הזמנ|คำสั่งซื้อ|สั่งซื้อ|đon hang|pesanan|objednav|bestallning|ordre|tilaus|rendel|comand|παραγγελ|поръчк`,
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

const namedPattern = new RegExp(
  Object.entries(NAMED_WORDS)
    .map(([named, words]) => `(?<${named}>${stems(words)})`)
    .join('|'),
  'gu',
);
const faultPattern = new RegExp(stems(ABOUT_FAULT), 'u');
const returnPattern = new RegExp(stems(ABOUT_RETURN), 'u');
const fromPattern = new RegExp(`^[^.;,!?]{0,24}?(?<![\\p{L}\\p{M}])(?:${stems(FROM)})`, 'u');
/** Languages that put it behind: "delivery after 7 days". */
const behindPattern = /(?:후|이후|부터|後|后|から|起|sonra\p{L}*)[ ,]*(?:の|在)?$/u;

const KINDS = Object.keys(NAMED_WORDS) as Named[];

/** What a folded text names, in its order. */
function namedIn(words: string): Named[] {
  return [...words.matchAll(namedPattern)].flatMap(({ groups = {} }) =>
    KINDS.filter((named) => groups[named] !== undefined),
  );
}

const methodPattern = new RegExp(
  stems(
    `method|forma de|metodo|meio de|mode de|moyen de|zahlungsart|methode|methoden|modalita|betaalwijze|sposob|metoda|способ|спосіб|yontem|sekli|수단|방법|방식|方法|方式|支払い?手段
    |طريقة|وسيلة|אמצעי|שיטת|วิธี|ช่องทาง|phuong thuc|hinh thuc|metode|zpusob|sposob|satt|mate|tapa|mod|τροπ|метод`,
  ),
  'u',
);

/** True for a label such as "Forma de pagamento". */
export function namesPaymentMethod(label: string): boolean {
  const folded = fold(label);
  return methodPattern.test(folded) && namedIn(folded).includes('paid');
}

/** The day that a label or a start names: "Pago completado el" is the payment's, "Pedido completado el" the order's end. */
export function dayNamed(label: string): WindowStart | null {
  return startNamed(namedIn(fold(label)));
}

/**
 * The one start that these name together: a noun says what is completed or estimated, and an order without such a word
 * was placed. null for the end of a protection, and where nothing is named.
 */
function startNamed(named: readonly Named[]): WindowStart | null {
  const has = (one: Named) => named.includes(one);
  if (has('protection')) return null;
  if (has('expected')) return has('paid') ? null : 'expected';
  if (has('confirmed')) return 'completed';
  const noun = named.find((one) => one === 'shipped' || one === 'paid' || one === 'delivered');
  if (noun) return noun;
  if (has('placed') && !has('done')) return 'ordered';
  if (has('done')) return 'completed';
  return has('order') ? 'ordered' : null;
}

/**
 * What stands nearest: the first of them, with what says more about it. An order that was placed says all, and so does
 * a receipt; "completed", "estimated" and the bare order look on to the word beside them.
 */
function nearest(named: readonly Named[]): readonly Named[] {
  const [first, second, third] = named;
  if (first === undefined) return [];
  if (first === 'placed' || first === 'confirmed' || first === 'protection') return [first];
  if (second === undefined) return [first];
  if (first === 'order' || first === 'done' || first === 'expected') {
    // "the order of the confirmed delivery" would be one word further, but no page writes so.
    return second === 'order' && third !== undefined ? [first, second, third] : [first, second];
  }
  return second === 'expected' || second === 'confirmed' ? [first, second] : [first];
}

/** What a period is counted from, by the folded words before and after it. null when they do not tell. */
export function startOf(before: string, after: string): WindowStart | null {
  const near = /^[^.;,!?()]{0,70}/u.exec(after)?.[0] ?? '';
  if (fromPattern.test(near)) return startNamed(nearest(namedIn(near)));
  const closest = /[^.;,!?()]{0,30}$/u.exec(before.trimEnd())?.[0] ?? '';
  return behindPattern.test(closest) ? startNamed(nearest(namedIn(closest).reverse())) : null;
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
  | nao chegar|sans livraison|pas de livraison|non livre|pas livre|nicht geliefert|keine lieferung|nicht ankommt|nicht zugestellt|non consegnat
  | mancata consegna|niet geleverd|niet bezorgd|braku dostawy|niedostarcz|не доставл|не будет доставл|не буде доставл
  | teslim edilmez|배송되지|도착하지|배달되지|届かない|配達されない|未送达|未收到|عدم التسليم|عدم التوصيل|لم يتم (?:التسليم|التوصيل)|לא (?:נמסר|נמסרה|יימסר|תימסר|יגיע|הגיע)
  | ไม่ได้รับ|ไม่ได้จัดส่ง|จัดส่งไม่ถึง|ส่งไม่ถึง|khong (?:đuoc )?giao|chua (?:đuoc )?giao|khong nhan đuoc|tidak (?:di)?antar(?:kan)?|tidak (?:di)?terima|tidak tiba|belum diterima`;
const notTherePattern = new RegExp(stems(notThere), 'u');

const rightPattern = new RegExp(
  stems(
    `dispute|claim|disputa|reclam|litige|streit|einspruch|controversi|contestaz|geschil|spor|спор|спір|itiraz|anlasmazlik|uyusmazlik
    |분쟁|이의|紛争|クレーム|申立|纠纷|糾紛|申诉|维权|نزاع|شكوى|מחלוקת|ערעור|ข้อพิพาท|khieu nai|tranh chap|sengketa|keluhan|tvist|riita|vita|διαφορ`,
  ),
  'u',
);
const rights = [
  rightPattern,
  returnPattern,
  new RegExp(stems(NAMED_WORDS.protection), 'u'),
  new RegExp(stems(NAMED_WORDS.confirmed), 'u'),
];

/** True for a folded sentence about money back, a return, a dispute, the protection or the receipt's confirmation. */
export function isAboutRights(sentence: string): boolean {
  return refundPattern.test(sentence) || rights.some((pattern) => pattern.test(sentence));
}

/** True for a folded sentence that promises the money back when nothing is delivered. */
export function promisesRefund(sentence: string): boolean {
  return refundPattern.test(sentence) && notTherePattern.test(sentence);
}
