import { pictureAddress } from '../addresses.js';
import { escapeHtml as e, scriptJson } from '../escape-html.js';
import type { ShopLine, ShopOrder } from '../orders.js';
import type { View } from '../view.js';
import { pageShell } from './page-shell.js';

export const reasonsReceived = [
  'Damaged item or packaging',
  'Does not work',
  'Poor quality',
  'Color is different',
  'Size is different',
  'Quantity shortage',
  'Wrong item',
  'I no longer need it',
];
export const reasonsNotReceived = [
  'Tracking: returned',
  'Tracking: canceled',
  'Tracking: lost',
  'Still on the way past the delivery time',
  'Held by customs',
];

export function caseFormPage(line: ShopLine, order: ShopOrder, received: boolean, view: View): string {
  const reasons = received ? reasonsReceived : reasonsNotReceived;
  const main =
    `<h1>${e(view.words.returnsRefunds)}</h1><div class="panel product-top"><div class="order-item-content-img" style="background-image:url('${e(pictureAddress(line.pictureId))}')"></div><div>${e(line.title)}<div class="quiet">${e(line.choice)} · x${line.quantity}</div></div></div>` +
    `<div class="panel form--wrap--2Kd0e"><div data-step="form">` +
    `<div class="solution--wrap--1Ab3c"><label><input type="radio" name="solution" value="REFUND" checked> Refund only</label>${received ? '<label><input type="radio" name="solution" value="RETURN"> Return goods</label>' : ''}</div>` +
    `<label id="reason-label">Reason</label><div class="comet-v2-select" role="combobox" tabindex="0" aria-labelledby="reason-label" aria-expanded="false"><span class="comet-v2-select-selection">Please select</span></div>` +
    `<div class="comet-v2-menu" role="listbox" hidden>${reasons.map((reason) => `<div class="comet-v2-menu-item" role="option">${e(reason)}</div>`).join('')}</div>` +
    `<label for="amount">Refund amount (${e(order.currency)}, at most ${e(view.money(line.unitMinor * line.quantity, order.currency))})</label><input id="amount" class="refundAmount--input--9sKd2" type="text" inputmode="decimal">` +
    `<label for="description">Tell us what happened</label><div class="inputArea--wrap--3oP1z"><textarea id="description" class="inputArea--textarea--7Fh2k" rows="5" maxlength="500"></textarea><div class="quiet inputArea--count--1Lp8d">0/500</div></div>` +
    `<label for="files">Photos and video (at most 5)</label><input id="files" type="file" accept="image/*,video/mp4" multiple><div class="thumbs upload--list--5Rt6y"></div>` +
    `<p><button type="button" class="comet-v2-btn comet-btn comet-btn-primary" data-next disabled>Next step</button></p></div>` +
    `<div data-step="review" hidden><h2>Please check</h2><dl class="review--list--8Uy1q"></dl><button type="button" class="comet-v2-btn comet-btn comet-btn-primary" data-pl="buyersubmit_btn_submit">Submit</button></div></div>`;
  return pageShell(view, { title: view.words.returnsRefunds, main, scripts: [formScript(line.lineId)] });
}

/**
 * Like a form whose framework keeps the values: what is written into a field without an event is lost at
 * the next step, so filling it from outside has to send the events that typing sends.
 */
function formScript(lineId: string): string {
  return `
(function (lineId) {
  var model = { lineId: lineId, reason: '', text: '', amount: '', solution: 'REFUND', files: 0 };
  var get = function (selector) { return document.querySelector(selector); };
  var select = get('.comet-v2-select'), menu = get('.comet-v2-menu');
  function draw() {
    get('.inputArea--count--1Lp8d').textContent = model.text.length + '/500';
    get('[data-next]').disabled = !(model.reason && model.text);
    document.documentElement.dataset.practiceModel = JSON.stringify(model);
  }
  select.addEventListener('click', function () { menu.hidden = !menu.hidden; select.setAttribute('aria-expanded', String(!menu.hidden)); });
  menu.addEventListener('click', function (event) {
    var item = event.target.closest('.comet-v2-menu-item');
    if (!item) return;
    model.reason = item.textContent;
    get('.comet-v2-select-selection').textContent = model.reason;
    menu.hidden = true;
    select.setAttribute('aria-expanded', 'false');
    draw();
  });
  get('#description').addEventListener('input', function (event) { model.text = event.target.value; draw(); });
  get('#amount').addEventListener('input', function (event) { model.amount = event.target.value; draw(); });
  document.querySelectorAll('[name=solution]').forEach(function (radio) { radio.addEventListener('change', function () { model.solution = radio.value; draw(); }); });
  get('#files').addEventListener('change', function (event) {
    Array.from(event.target.files).slice(0, 5 - model.files).forEach(function (file) {
      model.files += 1;
      setTimeout(function () {
        var thumb = document.createElement('div');
        thumb.className = 'upload--imageThumb--4Gh7j';
        thumb.title = file.name;
        thumb.style.backgroundImage = 'url("' + URL.createObjectURL(file) + '")';
        get('.thumbs').append(thumb);
      }, 250);
    });
    draw();
  });
  get('[data-next]').addEventListener('click', function () {
    get('#description').value = model.text;
    get('#amount').value = model.amount;
    get('.review--list--8Uy1q').innerHTML = '';
    ['solution', 'reason', 'amount', 'text', 'files'].forEach(function (name) {
      var term = document.createElement('dt'), value = document.createElement('dd');
      term.textContent = name; value.textContent = model[name];
      get('.review--list--8Uy1q').append(term, value);
    });
    get('[data-step=form]').hidden = true;
    get('[data-step=review]').hidden = false;
  });
  get('[data-pl="buyersubmit_btn_submit"]').addEventListener('click', function () {
    var wrap = document.createElement('div');
    wrap.className = 'comet-modal-wrap';
    wrap.innerHTML = '<div class="comet-v2-modal" role="dialog"><p>Submit this request?</p><div class="comet-v2-modal-footer"><button type="button" class="comet-btn">Cancel</button><button type="button" class="comet-btn comet-btn-primary">Confirm</button></div></div>';
    var buttons = wrap.querySelectorAll('button');
    buttons[0].onclick = function () { wrap.remove(); };
    buttons[1].onclick = function () {
      var form = document.createElement('form');
      form.method = 'post';
      form.action = '/p/reverse-pages/submit';
      Object.keys(model).forEach(function (name) { var field = document.createElement('input'); field.type = 'hidden'; field.name = name; field.value = model[name]; form.append(field); });
      document.body.append(form);
      form.submit();
    };
    document.body.append(wrap);
  });
  draw();
})(${scriptJson(lineId)});`;
}
