import type { View } from '../view.js';
import { pageDataScript } from './page-data-script.js';

/** The call for the page's own data, as a page of cases makes it when it has drawn itself. */
export function caseCalls(view: View, pageToken: string, api: string, data: object): string[] {
  if (view.state.payloadMode === 'dom') return [];
  return [
    pageDataScript(pageToken),
    `practice.post(${JSON.stringify(api)}, ${JSON.stringify(data)}, ${JSON.stringify(view.state.transport)}, function () {});`,
  ];
}
