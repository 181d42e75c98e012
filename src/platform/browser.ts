/** The one import of the polyfill: everything else in `platform/` gets the WebExtension API from here. */
import browser from 'webextension-polyfill';

export { browser };
