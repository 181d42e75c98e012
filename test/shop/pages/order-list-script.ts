import { scriptJson } from '../escape-html.js';

export interface OrderListWiring {
  api: string;
  mode: 'jsonp' | 'state' | 'dom';
  transport: 'fetch' | 'xhr';
}

export function orderListScript(wiring: OrderListWiring): string {
  return `
(function (wiring, practice) {
  var list = document.querySelector('.comet-checkbox-group');
  var more = document.querySelector('[data-pl="order_more"]');
  var tab = 'all';
  var page = wiring.mode === 'dom' ? 1 : 0;
  var inTab = { toPay: ['to-pay'], processing: ['processing', 'ready'], processed: ['awaiting'], completed: ['completed', 'closed', 'cancelled'] };
  function filter() {
    list.querySelectorAll('[data-practice-state]').forEach(function (card) {
      card.hidden = tab !== 'all' && !inTab[tab].includes(card.dataset.practiceState);
    });
  }
  function reveal(answer) {
    if (answer && String(answer.ret).startsWith('FAIL_SYS_SESSION_EXPIRED')) {
      location.href = 'https://login.aliexpress.com/?return=' + encodeURIComponent(location.href);
      return;
    }
    page += 1;
    var waiting = document.querySelector('template[data-practice-page="' + page + '"]');
    if (waiting) { list.append(waiting.content); waiting.remove(); }
    more.hidden = !document.querySelector('template[data-practice-page]');
    filter();
    document.documentElement.dataset.practicePages = page;
  }
  document.querySelectorAll('.comet-tabs-nav-item').forEach(function (item) {
    item.addEventListener('click', function () {
      document.querySelector('.comet-tabs-nav-item-active').classList.remove('comet-tabs-nav-item-active');
      item.classList.add('comet-tabs-nav-item-active');
      tab = item.dataset.practiceTab;
      filter();
    });
  });
  more.querySelector('button').addEventListener('click', function () {
    if (wiring.mode === 'dom') { setTimeout(reveal, 50); return; }
    practice.post(wiring.api, { pageIndex: page + 1, pageSize: 10, statusTab: tab }, wiring.transport, reveal);
  });
  if (wiring.mode === 'jsonp') practice.jsonp(wiring.api, { pageIndex: 1, pageSize: 10, statusTab: 'all' }, reveal);
  if (wiring.mode === 'state') reveal();
  if (wiring.mode === 'dom') filter();
})(${scriptJson(wiring)}, window.practice);`;
}
