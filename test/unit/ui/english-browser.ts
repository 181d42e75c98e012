import messages from '../../../public/_locales/en/messages.json';

const words: Readonly<Record<string, { message: string } | undefined>> = messages;

/** The extension API as far as showing words needs it: in English, and with nothing behind it. */
export const englishBrowser = {
  i18n: {
    getUILanguage: () => 'en-US',
    getMessage: (key: string, values: readonly string[] = []) =>
      (words[key]?.message ?? '').replace(/\$(\d)/g, (_, place) => values[Number(place) - 1] ?? ''),
  },
};
