/** Parts of a page that say nothing of its orders: their loaders, empty places and links are not the list's. */
export const ELSEWHERE = 'header, footer, nav, aside, [class*="header"], [class*="cart"], [class*="recommend"]';
