import { scriptJson } from '../escape-html.js';

export interface CaseFormWiring {
  lineId: string;
  received: boolean | null;
  reasons: { yes: { code: string; text: string }[]; no: { code: string; text: string }[] };
  solutions: { REFUND: string; RETURN: string };
  /** In the currency's major unit. */
  most: number;
  textLength: number;
  files: number;
  bytes: number;
  accept: string;
  delay: number;
  words: Record<
    | 'pleaseSelect'
    | 'required'
    | 'tooLarge'
    | 'tooMany'
    | 'wrongKind'
    | 'tooMuch'
    | 'submitQuestion'
    | 'back'
    | 'confirm',
    string
  >;
}

/**
 * A form whose framework keeps the values and draws them back into the fields whenever anything changes. A field is
 * noticed only as such frameworks notice one: by an event, and by a value that its own setter has not seen. The select
 * opens on mouse down and makes its options late, outside the form; a picture is taken out of its input at once and
 * shows late; the second stage is not in the document before it is reached.
 *
 * What the form holds stands in `html[data-practice-model]`; what was pressed of the buttons that go on stands in
 * `html[data-practice-pressed]`, whoever pressed it.
 */
export function caseFormScript(wiring: CaseFormWiring): string {
  return `
(function (wiring) {
  var model = { lineId: wiring.lineId, received: wiring.received === null ? '' : wiring.received ? 'yes' : 'no', reason: '', text: '', amount: '', solution: 'REFUND', files: [] };
  var pressed = [];
  var rules = [];
  var get = function (selector) { return document.querySelector(selector); };
  window.addEventListener('click', function (event) {
    [['[data-next]', 'next'], ['[data-pl="buyersubmit_btn_submit"]', 'submit'], ['[data-confirm]', 'confirm']].forEach(function (one) {
      if (event.target.closest(one[0])) pressed.push(one[1]);
    });
    document.documentElement.dataset.practicePressed = pressed.join(' ');
  }, true);
  document.documentElement.dataset.practicePressed = '';
  function draw() {
    rules.forEach(function (rule) { rule(); });
    document.documentElement.dataset.practiceModel = JSON.stringify(model);
  }
  function controlled(node, name) {
    var native = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(node), 'value');
    var tracked = node.value;
    Object.defineProperty(node, 'value', {
      configurable: true,
      get: function () { return native.get.call(node); },
      set: function (value) { tracked = String(value); native.set.call(node, value); }
    });
    node.addEventListener('input', function () {
      var now = native.get.call(node);
      if (now === tracked) return;
      tracked = now;
      model[name] = now;
      draw();
    });
    rules.push(function () { if (native.get.call(node) !== model[name]) node.value = model[name]; });
  }
  function radios(scope, name) {
    scope.addEventListener('click', function (event) {
      if (event.target.name !== name) return;
      if (name === 'received' && model.received !== event.target.value) model.reason = '';
      model[name] = event.target.value;
      draw();
    });
    rules.push(function () { scope.querySelectorAll('[name=' + name + ']').forEach(function (radio) { radio.checked = radio.value === model[name]; }); });
  }

  var select = get('.comet-v2-select'), dropdown = null;
  function close() {
    if (dropdown) dropdown.remove();
    dropdown = null;
    select.setAttribute('aria-expanded', 'false');
  }
  function open() {
    dropdown = document.createElement('div');
    dropdown.className = 'comet-v2-select-dropdown';
    dropdown.innerHTML = '<div class="comet-v2-menu" role="listbox"></div>';
    var box = select.getBoundingClientRect();
    dropdown.style.cssText = 'position:absolute;z-index:30;width:' + box.width + 'px;left:' + (box.left + scrollX) + 'px;top:' + (box.bottom + scrollY) + 'px';
    document.body.append(dropdown);
    select.setAttribute('aria-expanded', 'true');
    var mine = dropdown;
    setTimeout(function () {
      (wiring.reasons[model.received] || []).forEach(function (reason) {
        var item = document.createElement('div');
        item.className = 'comet-v2-menu-item';
        item.setAttribute('role', 'option');
        item.setAttribute('aria-selected', String(reason.code === model.reason));
        item.textContent = reason.text;
        item.addEventListener('click', function () { model.reason = reason.code; close(); draw(); });
        mine.firstChild.append(item);
      });
    }, wiring.delay);
  }
  select.addEventListener('mousedown', function () { if (dropdown) close(); else open(); });
  select.addEventListener('keydown', function (event) { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); if (!dropdown) open(); } if (event.key === 'Escape') close(); });
  document.addEventListener('mousedown', function (event) { if (dropdown && !dropdown.contains(event.target) && !select.contains(event.target)) close(); });
  rules.push(function () {
    var chosen = (wiring.reasons[model.received] || []).find(function (reason) { return reason.code === model.reason; });
    get('.comet-v2-select-selection').textContent = chosen ? chosen.text : wiring.words.pleaseSelect;
  });

  controlled(get('#description'), 'text');
  rules.push(function () { get('[class*="inputArea--count"]').textContent = model.text.length + '/' + wiring.textLength; });
  if (get('[name=received]')) radios(get('[class*="received--wrap"]'), 'received');

  get('#files').addEventListener('change', function (event) {
    var files = Array.from(event.target.files);
    event.target.value = '';
    var fault = '';
    files.forEach(function (file) {
      if (wiring.accept.split(',').indexOf(file.type) < 0) { fault = wiring.words.wrongKind; return; }
      if (file.size > wiring.bytes) { fault = wiring.words.tooLarge; return; }
      if (model.files.length >= wiring.files) { fault = wiring.words.tooMany; return; }
      model.files.push(file.name);
      setTimeout(function () {
        var thumb = document.createElement('div');
        thumb.className = 'upload--imageThumb--4Gh7j';
        thumb.title = file.name;
        thumb.dataset.size = file.size;
        thumb.style.backgroundImage = 'url("' + URL.createObjectURL(file) + '")';
        get('.thumbs').append(thumb);
      }, wiring.delay);
    });
    get('[class*="upload--error"]').textContent = fault;
    draw();
  });

  function need(node, there) { node.style.outline = there ? '' : '2px solid #d3031c'; return there; }
  get('[data-next]').addEventListener('click', function () {
    var fine = [need(select, model.reason !== ''), need(get('#description'), model.text.trim() !== '' && model.text.length <= wiring.textLength)];
    if (fine.indexOf(false) >= 0) return;
    setTimeout(showSecond, wiring.delay);
  });
  var shown = false;
  function showSecond() {
    get('[data-step=what]').hidden = true;
    if (shown) { get('[data-step=wish]').hidden = false; return; }
    shown = true;
    get('[class*="form--wrap"]').append(get('[data-second]').content);
    var wrap = get('[class*="solution--wrap"]');
    (model.received === 'no' ? ['REFUND'] : ['REFUND', 'RETURN']).forEach(function (code) {
      var label = document.createElement('label'), radio = document.createElement('input');
      radio.type = 'radio'; radio.name = 'solution'; radio.value = code;
      label.append(radio, ' ' + wiring.solutions[code]);
      wrap.append(label);
    });
    radios(wrap, 'solution');
    controlled(get('#amount'), 'amount');
    get('[data-back]').addEventListener('click', function () { get('[data-step=wish]').hidden = true; get('[data-step=what]').hidden = false; });
    get('[data-pl="buyersubmit_btn_submit"]').addEventListener('click', submit);
    draw();
  }
  function submit() {
    var amount = Number(model.amount.replace(',', '.'));
    var fault = get('[class*="refundAmount--error"]');
    fault.textContent = !(amount > 0) ? wiring.words.required : amount > wiring.most ? wiring.words.tooMuch : '';
    if (fault.textContent) return;
    var wrap = document.createElement('div');
    wrap.className = 'comet-modal-wrap';
    wrap.innerHTML = '<div class="comet-v2-modal" role="dialog"><p></p><div class="comet-v2-modal-footer"><button type="button" class="comet-btn"></button><button type="button" class="comet-btn comet-btn-primary" data-confirm></button></div></div>';
    wrap.querySelector('p').textContent = wiring.words.submitQuestion;
    var buttons = wrap.querySelectorAll('button');
    buttons[0].textContent = wiring.words.back;
    buttons[1].textContent = wiring.words.confirm;
    buttons[0].onclick = function () { wrap.remove(); };
    buttons[1].onclick = function () {
      var form = document.createElement('form');
      form.method = 'post';
      form.action = '/p/reverse-pages/submit';
      Object.keys(model).forEach(function (name) { var field = document.createElement('input'); field.type = 'hidden'; field.name = name; field.value = Array.isArray(model[name]) ? model[name].join('\\n') : model[name]; form.append(field); });
      document.body.append(form);
      form.submit();
    };
    document.body.append(wrap);
  }
  draw();
})(${scriptJson(wiring)});`;
}
