import { scriptJson } from '../escape-html.js';
import type { View } from '../view.js';

/**
 * "Confirm received" asks once more and then pays the seller. The listener is far from the buttons, as a framework's
 * is; how often it noticed a press stands in `html[data-practice-asked]`.
 */
export function confirmReceivedScript(view: View): string {
  const { confirmQuestion, back, confirm } = view.words.cases;
  return `
(function (words) {
  document.querySelector('main').addEventListener('click', function (event) {
    var confirming = event.target.closest('[data-practice-confirm]');
    if (!confirming) return;
    event.preventDefault();
    var root = document.documentElement;
    root.dataset.practiceAsked = Number(root.dataset.practiceAsked || 0) + 1;
    var wrap = document.createElement('div');
    wrap.className = 'comet-modal-wrap';
    wrap.innerHTML = '<div class="comet-modal" role="dialog"><div class="comet-modal-body"></div><div class="comet-modal-footer"><button type="button" class="comet-btn"></button><button type="button" class="comet-btn comet-btn-primary"></button></div></div>';
    wrap.querySelector('.comet-modal-body').textContent = words.question;
    var buttons = wrap.querySelectorAll('button');
    buttons[0].textContent = words.back;
    buttons[1].textContent = words.confirm;
    buttons[0].onclick = function () { wrap.remove(); };
    buttons[1].onclick = function () {
      var form = document.createElement('form'), field = document.createElement('input');
      form.method = 'post'; form.action = '/p/order/confirm';
      field.type = 'hidden'; field.name = 'orderId'; field.value = confirming.dataset.practiceConfirm;
      form.append(field); document.body.append(form); form.submit();
    };
    document.body.append(wrap);
  });
})(${scriptJson({ question: confirmQuestion, back, confirm })});`;
}
