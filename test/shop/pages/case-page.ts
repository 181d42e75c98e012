import { pictureAddress, refundAddress } from '../addresses.js';
import type { OpenedCase } from '../cases/opened-cases.js';
import { escapeHtml as e, scriptJson } from '../escape-html.js';
import { actionsOf, caseDetailApi, millisecondsLeft, printInstant } from '../payloads/case-payloads.js';
import type { View } from '../view.js';
import { caseCalls } from './case-calls.js';
import { pageShell } from './page-shell.js';

const button = 'comet-v2-btn comet-btn';

/** A case as it stands: state, countdown, proposals, steps, what was asked, and what the shopper can do. */
export function casePage(opened: OpenedCase, view: View, pageToken: string): string {
  const main =
    head(opened, view) +
    offer(opened, view) +
    returning(opened, view) +
    steps(opened, view) +
    asked(opened, view) +
    more(opened, view);
  return pageShell(view, {
    title: view.words.returns,
    main,
    scripts: [
      ...caseCalls(view, pageToken, caseDetailApi, { reverseOrderLineId: opened.case.reverseOrderLineId }),
      caseScript(opened, view),
    ],
  });
}

function head({ order, line, case: opened }: OpenedCase, view: View): string {
  const { words } = view;
  const { cases } = words;
  const left = opened.answerBefore
    ? `<div class="reminder--countdown--2Sd4f"><span>${e(cases.answerWithin)}: </span><span class="countDown--time--5Lm8q" data-left="${millisecondsLeft(opened, view)}"></span></div>`
    : '';
  const before =
    opened.answerBefore && (opened.state === 'waiting-you' || opened.state === 'return-goods')
      ? `<div class="reminder--desc--9Zx1c">${e(cases.answerBefore(view.date(opened.answerBefore.slice(0, 10))))}</div>`
      : '';
  const refund =
    opened.refundMinor === null || (opened.state !== 'refunding' && opened.state !== 'refunded')
      ? ''
      : `<p><span class="newReverseRefundInfo--amount--3Xc5v">${e(view.money(opened.refundMinor, order.currency))}</span> <a href="${e(refundAddress(line.lineId))}">${e(cases.refundDetails)}</a></p>`;
  return `<div class="panel"><div class="reminder--statusStr--7Tg2h"><h1>${e(words.caseStates[opened.state])}</h1></div>${left}${before}${refund}</div>`;
}

function offer({ order, case: opened }: OpenedCase, view: View): string {
  if (!opened.offer) return '';
  const { cases } = view.words;
  const { by, solution, amountMinor, words } = opened.offer;
  return (
    `<div class="panel solution--card--6Hj3k solution--${by}--3Gf5d"><b>${e(cases.possibleSolutions)}</b><p class="solution--role--2Qa9w">${e(cases.by[by])}</p>` +
    `<p><span class="solution--type--7Yh4r">${e(cases.solutions[solution])}</span>: <span class="newReverseRefundInfo--amount--3Xc5v">${e(view.money(amountMinor, order.currency))}</span></p>${words ? `<p class="solution--memo--1Ty6u">${e(words)}</p>` : ''}` +
    `<button type="button" class="${button} comet-btn-primary" data-pl="solution_accept_btn" data-practice-ask="accept"><span>${e(cases.accept)}</span></button><p class="cco--checkTitle--1Mn2b" role="button" tabindex="0" data-practice-ask="disagree">${e(cases.disagree)}</p></div>`
  );
}

/** The goods have to go back: where, by which label, and under which number they do. */
function returning({ case: opened }: OpenedCase, view: View): string {
  const { cases } = view.words;
  if (opened.state === 'return-shipped') {
    return `<div class="panel returnInfo--wrap--5Fg7h">${e(cases.trackingNumber)}: <span class="returnInfo--number--3Er5t">${e(opened.trackingNumber ?? '')}</span></div>`;
  }
  if (opened.state !== 'return-goods') return '';
  const label = opened.label
    ? `<p><a class="returnInfo--label--9Ik2l" href="${view.siteOrigin}/kf/label.png" download>${e(cases.returnLabel)}</a></p>`
    : '';
  return (
    `<div class="panel returnInfo--wrap--5Fg7h"><b>${e(cases.returnAddress)}</b><p class="returnInfo--address--6Uj8k">Practice Returns, 1 Harbor Road</p>${label}` +
    `<label for="carrier">${e(cases.carrier)}</label><input id="carrier" type="text"><label for="tracking">${e(cases.trackingNumber)}</label><input id="tracking" class="returnInfo--input--4Rf6t" type="text"><p><button type="button" class="${button} comet-btn-primary" data-practice-send="return-sent">${e(cases.send)}</button></p></div>`
  );
}

function steps({ order, case: opened }: OpenedCase, view: View): string {
  const rows = [...opened.events].reverse().map(({ at, code, amountMinor, words }) => {
    const amount = amountMinor === undefined ? '' : ` ${view.money(amountMinor, order.currency)}`;
    return `<div class="verticalSteps--step--2Wd5f"><div class="verticalSteps--title--5Bv1n">${e(view.words.cases.events[code] + amount)}</div><div class="quiet verticalSteps--time--8Hj6g">${printInstant(at)}</div>${words ? `<div class="verticalSteps--desc--3Nm7b">${e(words)}</div>` : ''}</div>`;
  });
  return `<div class="panel">${rows.join('')}</div>`;
}

function asked({ order, line, case: opened }: OpenedCase, view: View): string {
  const { words } = view;
  return (
    `<div class="panel product-top"><div class="order-item-content-img" style="background-image:url('${e(pictureAddress(line.pictureId))}')"></div><div><b>${e(line.title)}</b><div>${e(words.refNumber)}: ${order.orderId}</div><div class="applyReason--name--8Lk3j">${e(words.cases.reasons[opened.reason])}</div>` +
    `<div class="applyInfo--solution--4Cv8b">${e(words.cases.solutions[opened.solution])} <span class="applyInfo--amount--7Nb2v">${e(view.money(opened.askedMinor, order.currency))}</span></div><p>${e(opened.text)}</p><div>${e(words.cases.openedOn)} <span class="applyInfo--time--1Xz9s">${printInstant(opened.openedAt)}</span></div></div></div>`
  );
}

function more({ case: opened }: OpenedCase, view: View): string {
  if (!actionsOf(opened).includes('upload_evidence')) return '';
  const { cases } = view.words;
  return `<div class="panel evidence--wrap--9Qw8e"><b>${e(cases.uploadMore)}</b><textarea class="evidence--textarea--4Zx6c" rows="3"></textarea><input type="file" accept="image/png,image/jpeg" multiple><p><button type="button" class="${button}" data-practice-send="evidence">${e(cases.send)}</button> <button type="button" class="${button}" data-practice-ask="cancel"><span>${e(cases.cancelRequest)}</span></button></p></div>`;
}

/**
 * Everything is asked once more, as the site does, and then sent. The listener is far from the buttons, as a
 * framework's is.
 */
function caseScript({ case: opened }: OpenedCase, view: View): string {
  const { cases } = view.words;
  const wiring = {
    id: opened.reverseOrderLineId,
    units: cases.units,
    ask: { accept: cases.acceptQuestion, disagree: cases.whyNot, cancel: cases.cancelQuestion },
    confirm: cases.confirm,
    back: cases.back,
  };
  return `
(function (wiring) {
  var main = document.querySelector('main');
  var time = document.querySelector('[data-left]');
  if (time) {
    var end = Date.now() + Number(time.dataset.left);
    (function tick() {
      var left = Math.max(0, Math.floor((end - Date.now()) / 1000));
      var parts = [[86400, 'days'], [3600, 'hours'], [60, 'minutes'], [1, 'seconds']].map(function (part) {
        var count = Math.floor(left / part[0]); left -= count * part[0];
        return count + wiring.units[part[1]];
      });
      time.textContent = parts.join(' ');
      setTimeout(tick, 1000);
    })();
  }
  function send(fields) {
    var form = document.createElement('form');
    form.method = 'post';
    form.action = '/issue/fastissue/answer';
    fields.reverseOrderLineId = wiring.id;
    Object.keys(fields).forEach(function (name) { var field = document.createElement('input'); field.type = 'hidden'; field.name = name; field.value = fields[name]; form.append(field); });
    document.body.append(form);
    form.submit();
  }
  function ask(kind) {
    var wrap = document.createElement('div');
    wrap.className = 'comet-modal-wrap';
    var modal = document.createElement('div');
    modal.className = 'comet-v2-modal';
    modal.setAttribute('role', 'dialog');
    var text = document.createElement('p');
    text.textContent = wiring.ask[kind];
    var words = document.createElement('textarea');
    words.className = 'cco--textarea--2Lk4j';
    var footer = document.createElement('div');
    footer.className = 'comet-v2-modal-footer';
    [wiring.back, wiring.confirm].forEach(function (name, i) {
      var button = document.createElement('button');
      button.type = 'button';
      button.className = 'comet-btn' + (i ? ' comet-btn-primary' : '');
      button.textContent = name;
      button.onclick = function () { if (i) send({ answer: kind, text: words.value }); else wrap.remove(); };
      footer.append(button);
    });
    modal.append(text);
    if (kind === 'disagree') modal.append(words);
    modal.append(footer);
    wrap.append(modal);
    document.body.append(wrap);
  }
  main.addEventListener('click', function (event) {
    var asking = event.target.closest('[data-practice-ask]');
    if (asking) { ask(asking.dataset.practiceAsk); return; }
    var sending = event.target.closest('[data-practice-send]');
    if (!sending) return;
    if (sending.dataset.practiceSend === 'return-sent') {
      var number = document.getElementById('tracking').value;
      if (number) send({ answer: 'return-sent', trackingNumber: number });
      return;
    }
    var files = Array.from(document.querySelector('[class*="evidence--wrap"] input[type=file]').files);
    send({ answer: 'evidence', text: document.querySelector('[class*="evidence--textarea"]').value, files: files.map(function (file) { return file.name; }).join('\\n') });
  });
})(${scriptJson(wiring)});`;
}
