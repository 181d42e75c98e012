import messages from '../../public/_locales/en/messages.json';

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}
const words: Readonly<Record<string, Message | undefined>> = messages;

/** The words of the English catalogue, put together as a browser does it. */
export function englishMessage(key: string, values: readonly string[] = []): string {
  const { message = '', placeholders = {} } = words[key] ?? {};
  return message.replace(/\$([A-Z]+)\$/g, (_, name: string) => {
    const place = placeholders[name.toLowerCase()]?.content.slice(1);
    return values[Number(place) - 1] ?? '';
  });
}
