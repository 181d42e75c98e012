import { pictureAddress } from '../addresses.js';
import { reasonsFor } from '../cases/case-reasons.js';
import { escapeHtml as e } from '../escape-html.js';
import type { ShopLine, ShopOrder } from '../orders.js';
import { minorDigits } from '../print-money.js';
import type { View } from '../view.js';
import { caseFormScript } from './case-form-script.js';
import { pageShell } from './page-shell.js';

const button = 'comet-v2-btn comet-btn';

/**
 * The request for one line, in two stages: what happened, then what the shopper wants. `received` is what the shopper
 * answered on the order's page; null when the shopper came by another way and is asked here.
 */
export function caseFormPage(line: ShopLine, order: ShopOrder, received: boolean | null, view: View): string {
  const { words, state } = view;
  const { cases } = words;
  const most = line.unitMinor * line.quantity;
  const question =
    received === null
      ? `<div class="received--wrap--8Kw2p" role="radiogroup" aria-label="${e(words.receivedQuestion)}"><b>${e(words.receivedQuestion)}</b><label><input type="radio" name="received" value="yes"> ${e(words.yes)}</label><label><input type="radio" name="received" value="no"> ${e(words.no)}</label></div>`
      : '';
  const first =
    `<div data-step="what">${question}` +
    `<label id="reason-label">${e(cases.reason)}</label><div class="comet-v2-select reason--select--3Hs8d" role="combobox" tabindex="0" aria-labelledby="reason-label" aria-haspopup="listbox" aria-expanded="false"><div class="comet-v2-select-selector"><span class="comet-v2-select-selection">${e(cases.pleaseSelect)}</span></div></div>` +
    `<label for="description">${e(cases.describe)}</label><div class="inputArea--wrap--3oP1z"><textarea id="description" class="inputArea--textarea--7Fh2k" rows="5" maxlength="${state.formTextLength}"></textarea><div class="quiet inputArea--count--1Lp8d">0/${state.formTextLength}</div></div>` +
    `<label for="files">${e(cases.photos)}</label><div class="quiet upload--tips--6Gh1s">${e(cases.fileRule(state.formFiles, state.formMegabytes))}</div><div class="upload--wrap--2Fd8k"><input id="files" type="file" accept="${e(state.formAccept)}" multiple><div class="thumbs upload--list--5Rt6y"></div></div><div class="upload--error--7Sx3v" role="alert"></div>` +
    `<p><button type="button" class="${button} comet-btn-primary" data-next>${e(cases.nextStep)}</button></p></div>`;
  const second =
    `<div class="solution--wrap--1Ab3c" role="radiogroup" aria-label="${e(cases.solution)}"><b>${e(cases.solution)}</b></div>` +
    `<label for="amount">${e(cases.amount)} (${e(order.currency)}, ${e(cases.atMost(view.money(most, order.currency)))})</label><input id="amount" class="refundAmount--input--9sKd2" type="text" inputmode="decimal"><div class="refundAmount--error--3Ps8f" role="alert"></div>` +
    `<p><button type="button" class="${button}" data-back>${e(cases.back)}</button> <button type="button" class="${button} comet-btn-primary" data-pl="buyersubmit_btn_submit">${e(cases.submit)}</button></p>`;
  const main =
    `<h1>${e(words.returnsRefunds)}</h1><div class="panel product-top"><div class="order-item-content-img" style="background-image:url('${e(pictureAddress(line.pictureId))}')"></div><div>${e(line.title)}<div class="quiet">${e(line.choice)} · x${line.quantity}</div></div></div>` +
    `<div class="panel form--wrap--2Kd0e">${first}</div><template data-second><div data-step="wish">${second}</div></template>`;
  const options = (given: boolean) => reasonsFor(given).map((code) => ({ code, text: cases.reasons[code] }));
  const script = caseFormScript({
    lineId: line.lineId,
    received,
    reasons: { yes: options(true), no: options(false) },
    solutions: cases.solutions,
    most: most / 10 ** minorDigits(order.currency),
    textLength: state.formTextLength,
    files: state.formFiles,
    bytes: state.formMegabytes * 1024 * 1024,
    accept: state.formAccept,
    delay: state.formDelayMs,
    words: {
      pleaseSelect: cases.pleaseSelect,
      required: cases.required,
      tooLarge: cases.tooLarge,
      tooMany: cases.tooMany,
      wrongKind: cases.wrongKind,
      tooMuch: cases.tooMuch,
      submitQuestion: cases.submitQuestion,
      back: cases.back,
      confirm: cases.confirm,
    },
  });
  return pageShell(view, { title: words.returnsRefunds, main, scripts: [script] });
}
