import { escapeHtml } from '../escape-html.js';
import { hostileScript } from '../hostile/hostile-script.js';
import type { View } from '../view.js';
import { shopStyle } from './shop-style.js';

export interface PageParts {
  title: string;
  main: string;
  /** Inline scripts, run in this order at the end of the body. */
  scripts?: string[];
  bodyClass?: string;
  search?: string;
}

/** The frame of every page. It says plainly that this is a practice shop. */
export function pageShell(view: View, { title, main, scripts = [], bodyClass = '' }: PageParts): string {
  const { words, siteOrigin, state } = view;
  const signing = state.signedIn
    ? `<a href="https://login.aliexpress.com/logout?return=${encodeURIComponent(`${siteOrigin}/`)}">${escapeHtml(words.signOut)}</a>`
    : `<a href="https://login.aliexpress.com/?return=${encodeURIComponent(`${siteOrigin}/p/order/index.html`)}">${escapeHtml(words.signIn)}</a>`;
  return `<!doctype html>
<html lang="${view.language}"><head>${state.hostile ? `<script>${hostileScript}</script>` : ''}<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} - AliExpress practice shop</title><link rel="icon" href="data:,"><style>${shopStyle}</style></head>
<body class="${bodyClass}"><header class="shop-header"><div class="shop-header-inner">
<a class="shop-name" href="${siteOrigin}/"><b>AliExpress</b> practice shop</a>
<nav><a href="${siteOrigin}/p/order/index.html">${escapeHtml(words.myOrders)}</a><a href="${siteOrigin}/p/message/index.html">${escapeHtml(words.messages)}</a><a href="${siteOrigin}/p/refund-dispute/list.html">${escapeHtml(words.returns)}</a>${signing}</nav>
</div></header><main class="shop-main">${main}</main>
<footer class="shop-footer">A practice shop for trying things out. Nothing here is sold and nothing here is AliExpress.</footer>
${scripts.map((script) => `<script>${script}</script>`).join('\n')}</body></html>`;
}
