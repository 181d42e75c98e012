/// <reference path="../../../src/ui/styles/css.d.ts" />
import type { ComponentChild } from 'preact';
import { render } from 'preact';
import '../../../src/ui/styles/index.css';

const root = document.createElement('div');

/** Renders into the page; what stood there before is taken away, with its state. */
export function mount(child: ComponentChild): HTMLElement {
  // Test files share one page: one that ran before may have emptied it, or left something over what is drawn here.
  if (document.body.children.length !== 1 || document.body.firstElementChild !== root)
    document.body.replaceChildren(root);
  render(null, root);
  render(child, root);
  return root;
}
