import { detailAddress, pictureAddress, productAddress, storeAddress } from '../addresses.js';
import { escapeHtml as e } from '../escape-html.js';
import type { ShopLine, ShopOrder } from '../orders.js';
import { buttonsFor, caseBadgeText } from '../payloads/order-list-payload.js';
import type { View } from '../view.js';

/** One card of the order list, in the markup of the asked variant. */
export function orderCard(order: ShopOrder, index: number, view: View): string {
  const stripped = view.state.broken === 'bare-cards' && index % 3 === 1;
  const html = view.mobile ? mobileCard(order, view) : wideCard(order, view, stripped);
  return view.state.broken === 'renamed-classes' ? renamed(html) : html;
}

/** A redesign overnight: no class name and no data-pl of before; links and digits stay. */
function renamed(html: string): string {
  return html
    .replace(/ data-pl="[^"]*"/g, '')
    .replace(/order-item/g, 'cx9f-cell')
    .replace(/es--/g, 'q1--')
    .replace(/expose-info/g, 'q1-note');
}

function wideCard(order: ShopOrder, view: View, stripped: boolean): string {
  const { words } = view;
  const older = view.state.variant === 'older';
  const detail = e(detailAddress(order.orderId, view));
  const info = stripped
    ? ''
    : `<div>${e(older ? words.orderDate : words.date)}: ${e(view.date(order.placedOn))}</div>` +
      `<div>${e(older ? words.orderNumber : words.refNumber)}: ${order.orderId}<span class="order-item-header-right-copy">${e(words.copy)}</span></div>`;
  const link = stripped
    ? ''
    : `<span class="order-item-header-line"></span><a href="${detail}" target="_blank" data-pl="order_item_header_detail"><span>${e(older ? words.orderDetails : words.details)}</span></a>`;
  return (
    `<div class="order-item" data-practice-state="${order.state}">` +
    `<div class="order-item-header"><div class="order-item-header-status" data-pl="order_item_header_status"><span class="order-item-header-status-text">${e(words.states[order.state])}</span></div>` +
    `<div class="order-item-header-right"><div class="order-item-header-right-info" data-pl="order_item_header_info">${info}</div>${link}</div></div>` +
    storeRow(order, view) +
    `<div class="order-item-content"><div class="order-item-content-body">${lines(order, view)}</div>` +
    `<div class="order-item-content-opt"><div class="order-item-content-opt-price">${stripped ? '' : total(order, view)}</div>` +
    `<div class="order-item-btns-wrap"><div class="order-item-btns">${stripped ? '' : buttons(order, view)}</div></div></div></div>` +
    caseBadge(order, view) +
    `</div>`
  );
}

/** On a phone the whole card is the link, and it says less. */
function mobileCard(order: ShopOrder, view: View): string {
  const first = order.lines[0];
  return (
    `<a class="order-item order-item-mobile" data-practice-state="${order.state}" href="${e(`${view.siteOrigin}/p/order/detail.html?spm=practice.order_list&orderId=${order.orderId}`)}">` +
    `<span class="order-item-header-status-text">${e(view.words.states[order.state])}</span>${storeRow(order, view, false)}` +
    `<div class="order-item-content">${first ? picture(first) : ''}<div class="order-item-content-info-name"><span title="${e(first?.title ?? '')}">${e(first?.title ?? '')}</span></div>` +
    `<div class="order-item-content-opt-price">${total(order, view)}</div></div>${caseBadge(order, view)}` +
    `<div class="order-item-btns">${buttonsFor(order, view)
      .map(
        ({ text, type }) =>
          `<button type="button" class="comet-btn order-item-btn"${type === 'CONFIRM_GOODS' ? ` data-practice-confirm="${order.orderId}"` : ''}>${e(text)}</button>`,
      )
      .join('')}</div></a>`
  );
}

function storeRow(order: ShopOrder, view: View, linked = true): string {
  const name = `<span>${e(order.store.name)}</span>`;
  const icon = order.store.isChoice
    ? '<img class="order-item-store-icon" src="https://www.aliexpress.com/kf/choice.png" alt="">'
    : '';
  const shown =
    order.store.id && linked ? `<a href="${e(storeAddress(order.store.id, view))}" target="_blank">${name}</a>` : name;
  return `<div class="order-item-store">${icon}<span class="order-item-store-name" data-pl="order_item_store_name">${shown}</span></div>`;
}

function picture(line: ShopLine): string {
  return `<div class="order-item-content-img" style="background-image: url(&quot;${e(pictureAddress(line.pictureId))}&quot;);"></div>`;
}

function lines(order: ShopOrder, view: View): string {
  const link = (line: ShopLine, inner: string) =>
    `<a href="${e(productAddress(line.productId, view))}" target="_blank">${inner}</a>`;
  if (order.picturesOnly) return order.lines.map((line) => link(line, picture(line))).join('');
  return order.lines
    .map(
      (line) =>
        `<div class="order-item-content-line">${link(line, picture(line))}<div class="order-item-content-info">` +
        `<div class="order-item-content-info-name" data-pl="order_item_content_info_name">${link(line, `<span title="${e(line.title)}">${e(line.title)}</span>`)}</div>` +
        `<div class="order-item-content-info-sku">${e(line.choice)}</div>` +
        `<div class="order-item-content-info-number">${price(view.money(line.unitMinor, order.currency), order, view)}<span class="order-item-content-info-number-quantity">x${line.quantity}</span></div></div></div>`,
    )
    .join('');
}

function total(order: ShopOrder, view: View): string {
  return `<span class="order-item-content-opt-price-total" data-pl="order_item_content_price_total">${e(view.words.total)}:${price(view.money(order.totalMinor, order.currency), order, view)}</span>`;
}

function price(text: string, order: ShopOrder, view: View): string {
  const split = order.splitPrice || view.state.variant === 'older';
  const [sign = ''] = /^\D+(?=\d)/.exec(text) ?? [];
  const pieces = sign ? [sign, ...text.slice(sign.length)] : [...text];
  const inner = split ? pieces.map((piece) => `<span class="es--char--1Z3wUdt">${e(piece)}</span>`).join('') : e(text);
  return `<div class="es--wrap--${split ? '2p8eS4Q' : '1Hlfkoj notranslate'}">${inner}</div>`;
}

function buttons(order: ShopOrder, view: View): string {
  return buttonsFor(order, view)
    .map(({ type, text, href }) => {
      const look = `comet-btn${type === 'CONFIRM_GOODS' || type === 'PAY' ? ' comet-btn-primary' : ''} comet-btn-block order-item-btn`;
      return href
        ? `<a class="${look}" href="${e(href)}"><span>${e(text)}</span></a>`
        : `<button type="button" class="${look}"${type === 'CONFIRM_GOODS' ? ` data-practice-confirm="${order.orderId}"` : ''}><span>${e(text)}</span></button>`;
    })
    .join('');
}

function caseBadge(order: ShopOrder, view: View): string {
  const text = caseBadgeText(order, view);
  if (text === null) return '';
  return `<div class="order-item-bottom-action"><div class="expose-info"><div class="expose-info-item"><div class="expose-info-item-title">${e(text)}</div></div></div></div>`;
}
