import { type ComponentChild, render } from 'preact';
import { language, t } from '../platform/i18n.js';
import './styles/index.css';

/** Shows a page in her language and direction. */
export function mount(page: ComponentChild, title: string): void {
  document.documentElement.lang = language();
  document.documentElement.dir = t('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr';
  document.title = title;
  const app = document.getElementById('app');
  if (app) render(page, app);
}
