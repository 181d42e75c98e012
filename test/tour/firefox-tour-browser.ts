import type { Firefox, FirefoxPopup } from '../browser/firefox.js';
import type { TourBrowser, TourPopup } from './tour-browser.js';

export function firefoxTourBrowser(firefox: Firefox): TourBrowser {
  return {
    newPage: firefox.newPage,
    openExtensionPage: firefox.openExtensionPage,
    clickToolbar: async (page) => firefoxPopup(await firefox.clickToolbar(page)),
  };
}

/** Expressions for the popup's own window: no driver reaches into it. */
const all = (selector: string) => `[...document.querySelectorAll(${JSON.stringify(selector)})]`;
const buttonWhere = (test: string) => `${all('button')}.find((one) => ${test})`;
/** By its whole name where there is such a button ("Back", not "Back to the orders"), else by how its name begins. */
const button = (name: string) => {
  const wanted = JSON.stringify(name);
  return `(${buttonWhere(`one.innerText.trim() === ${wanted}`)} ?? ${buttonWhere(`one.innerText.startsWith(${wanted})`)})`;
};
const labelled = (selector: string, name: string) =>
  `${all(selector)}.find((one) => [...one.labels].some(({ innerText }) => innerText.includes(${JSON.stringify(name)})))`;

function firefoxPopup(popup: FirefoxPopup): TourPopup {
  const pressed = async (element: string) => {
    await popup.waitFor(element);
    await popup.evaluate(`${element}.click()`);
  };
  return {
    shows: (text) =>
      popup.waitFor(`document.body.innerText.replace(/\\s+/g, ' ').includes(${JSON.stringify(text)})`, 15_000),
    atStep: (step) => popup.waitFor(`document.querySelector('nav[aria-label="Step ${step} of 12"]')`),
    press: (name) => pressed(button(name)),
    choose: (name) => pressed(labelled('input[type="radio"]', name)),
    async type(label, text) {
      const field = labelled('input, textarea', label);
      await popup.waitFor(field);
      await popup.evaluate(`(() => {
        const field = ${field};
        field.value = ${JSON.stringify(text)};
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      })()`);
    },
    picture: async () => false,
    close: popup.close,
  };
}
