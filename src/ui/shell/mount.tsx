import { type ComponentChild, render } from 'preact';
import { t } from '../../platform/i18n.js';
import '../styles/index.css';

/** Shows a page in the language and direction of its words. */
export function mount(page: ComponentChild, title: string): void {
  document.documentElement.lang = t('words_language');
  document.documentElement.dir = t('words_direction') === 'rtl' ? 'rtl' : 'ltr';
  document.title = title;
  const app = document.getElementById('app');
  if (app) render(page, app);
}
