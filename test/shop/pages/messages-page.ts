import { escapeHtml as e } from '../escape-html.js';
import type { ShopOrder } from '../orders.js';
import type { View } from '../view.js';
import { pageShell } from './page-shell.js';

const said: [who: 'me' | 'seller', text: string][] = [
  ['me', 'Hello, has this been sent yet?'],
  ['seller', 'Dear friend, it leaves our warehouse today.'],
  ['me', 'Thank you. The tracking has not moved for a while.'],
  ['seller', 'Please wait a little longer, the carrier is busy.'],
  ['me', 'It came, but the color is another one than in the listing.'],
  ['seller', 'Could you send a picture?'],
  ['me', 'I sent two pictures just now.'],
  ['seller', 'We see it. We can offer a small part of the price back.'],
  ['me', 'That is too little for a wrong item.'],
  ['seller', 'Please do not open a dispute, we will find a way.'],
];

/** The page itself does not scroll; the conversation inside it does, and holds more than fits. */
export function messagesPage(order: ShopOrder | undefined, view: View): string {
  const rows = Array.from({ length: 48 }, (_, i) => {
    const [who, text] = said[i % said.length] ?? ['me', ''];
    const minutes = 480 + i * 11;
    const time = `${view.date(view.today)} ${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    return `<div class="chat-row ${who === 'me' ? 'mine' : ''}" data-message="${i + 1}"><div class="chat-bubble">${e(text)}<div class="chat-time">${e(time)} · ${i + 1}</div></div></div>`;
  }).join('');
  const about = order ? `<p class="quiet">${e(order.store.name)} · ${order.orderId}</p>` : '';
  return pageShell(view, {
    title: view.words.messages,
    main: `<h1>${e(view.words.messages)}</h1>${about}<div class="chat message-list" tabindex="0">${rows}</div>`,
    bodyClass: 'fixed-page',
    scripts: [`(function () { var chat = document.querySelector('.chat'); chat.scrollTop = chat.scrollHeight; })();`],
  });
}
