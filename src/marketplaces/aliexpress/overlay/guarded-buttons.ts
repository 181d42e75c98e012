// Buttons whose press cannot be undone, as data. Codes and class names count first, the words on the button last.

import type { PageKind } from '../../../domain/reading/page-kind.js';
import type { GuardedAction } from '../../overlay-page.js';

export interface GuardedButton {
  action: GuardedAction;
  /** The kinds of pages that have this button. On others, the same words mean something else. */
  pages: readonly PageKind[];
  /** Codes and class names, which are the same in every language. */
  named: string;
  /** The whole text of the button, in the shop's languages. */
  words: RegExp;
  /** For common words: the part of the page in which the words alone are enough. */
  within?: string;
}

export const GUARDED_BUTTONS: readonly GuardedButton[] = [
  {
    action: 'confirm-received',
    pages: ['order-list', 'order', 'tracking'],
    named:
      '[data-pl*="confirm_goods" i], [data-pl*="confirm_receive" i], [data-type="CONFIRM_GOODS"], [class*="confirm-goods"], [class*="confirmGoods"]',
    words:
      /^(?:confirm (?:goods )?(?:received|receipt|delivery)|confirmar (?:la )?(?:recepción|recibido|entrega)|confirmar (?:o )?(?:recebimento|recebido)|confirmer (?:la )?réception|(?:erhalt|empfang) bestätigen|potwierdź (?:odbiór|otrzymanie)|수령 확인|구매 확정|conferma (?:la )?ricezione|ontvangst bevestigen|подтвердить получение|підтвердити отримання|تأكيد (?:ال)?استلام(?: البضائع)?|受け取りを確認(?:する)?|受取(?:り)?確認|(?:siparişi |teslimatı )?(?:teslim aldığımı )?onayla|teslimatı onayla|ยืนยันการรับ(?:สินค้า)?|ยืนยันว่าได้รับสินค้า(?:แล้ว)?|xác nhận đã nhận(?: hàng)?|konfirmasi (?:penerimaan|barang diterima|terima barang)|אישור קבלה|אשר קבלה|确认收货|確認收貨)$/i,
  },
  {
    action: 'cancel-request',
    // Form and case share an address, so that the case can stand where the form is expected.
    pages: ['case', 'case-list', 'case-form'],
    named: '[data-pl*="cancel_request" i], [data-pl*="cancel_reverse" i], [data-type="cancel_request"]',
    words:
      /^(?:cancel (?:the )?(?:request|dispute|application|return)|cancelar (?:la )?(?:solicitud|disputa)|cancelar (?:a )?(?:solicitação|disputa)|annuler (?:la |votre )?(?:demande|réclamation)|(?:anfrage|antrag) (?:stornieren|zurückziehen|abbrechen)|anuluj (?:prośbę|spór|zgłoszenie|wniosek)|(?:요청|신청|분쟁) (?:취소|철회)|annulla (?:la )?richiesta|verzoek annuleren|отменить (?:запрос|спор|заявку)|скасувати (?:запит|спір|заявку)|(?:talebi|başvuruyu|anlaşmazlığı) iptal et|إلغاء (?:ال)?(?:طلب|نزاع)|ביטול (?:ה)?(?:בקשה|מחלוקת)|(?:申請|リクエスト|紛争)(?:を)?(?:取り消す|キャンセル(?:する)?)|取消(?:申请|申請|纠纷)|ยกเลิก(?:คำขอ|ข้อพิพาท)|hủy (?:yêu cầu|tranh chấp)|batalkan (?:permintaan|sengketa))$/i,
  },
  {
    action: 'accept-proposal',
    // Form and case share an address, so that the case can stand where the form is expected.
    pages: ['case', 'case-list', 'case-form'],
    named: '[data-pl*="solution_accept" i], [data-pl*="accept_solution" i], [data-type="accept_solution"]',
    // "Accept" is also on every cookie notice.
    within: '[class*="solution" i], [class*="proposal" i], [class*="cco--"]',
    words:
      /^(?:accept|agree|accept (?:the )?(?:solution|proposal|offer)|aceptar(?: (?:la )?(?:solución|propuesta))?|aceitar(?: (?:a )?(?:solução|proposta))?|accepter(?: la (?:solution|proposition))?|annehmen|akzeptieren|zustimmen|akceptuj|zaakceptuj|zgadzam się|수락|동의|accetta|accepteren|принять|согласиться|прийняти|погодитися|kabul et|onayla|kabul ediyorum|قبول|أوافق|موافق|קבל|מסכים|אישור|同意(?:する)?|受け入れる|承諾(?:する)?|接受|ยอมรับ|ตกลง|chấp nhận|đồng ý|terima|setuju)$/i,
  },
];

/** Elements that can be pressed. */
export const PRESSABLE = 'button, a, [role="button"], input[type="button"], input[type="submit"], [class*="btn"]';
/** A proposal, which contains its amount. */
export const PROPOSAL = '[class*="solution--"]';
export const PROPOSAL_AMOUNT = '[class*="newReverseRefundInfo--amount--"], [class*="amount--"]';
