// The words in `_locales` as types: a key without words, and a value without a place, do not compile.
import type messages from '../../public/_locales/en/messages.json';

type Messages = typeof messages;

/** Every key that has words. */
export type MessageKey = keyof Messages;

/** What `plural` is asked with: the key without the form of its plural. */
export type PluralKey = MessageKey extends infer Key ? (Key extends `${infer Base}_other` ? Base : never) : never;

/** The names of the places in the words of each key. */
type Places = {
  [Key in MessageKey]: Messages[Key] extends { placeholders: infer Named } ? keyof Named & string : never;
};
/** The names of the places in the words of a key; of several keys, all of them. */
export type PlaceOf<Key extends MessageKey> = Places[Key];

/**
 * What is given with a key: nothing where its words have no place, else a value for each place. Keys that one call can
 * ask for must name the same places, since their order is that of the names.
 */
export type ValuesOf<Key extends MessageKey, Value> = [PlaceOf<Key>] extends [never]
  ? []
  : [values: Record<PlaceOf<Key>, Value> & Even<Key>];
type Even<Key extends MessageKey> = [Uneven<Key>] extends [never] ? unknown : { unevenPlaces: Uneven<Key> };
type Uneven<Key extends MessageKey> = {
  [One in Key]: [PlaceOf<Key>] extends [PlaceOf<One>] ? never : One;
}[Key];

/** The same of a plural: its number has a place of its own. */
export type PluralValuesOf<Key extends PluralKey> = [Exclude<PlaceOf<`${Key}_other`>, 'count'>] extends [never]
  ? []
  : [values: Record<Exclude<PlaceOf<`${Key}_other`>, 'count'>, string | number>];

type Underscored<Text extends string> = Text extends `${infer Head}-${infer Rest}`
  ? `${Head}_${Underscored<Rest>}`
  : Text;

/** A key that is put together from an id of the data: `messageKey('step', 'open-dispute')` is `step_open_dispute`. */
export function messageKey<Kind extends string, Id extends string>(kind: Kind, id: Id): `${Kind}_${Underscored<Id>}` {
  return `${kind}_${id.replaceAll('-', '_')}` as `${Kind}_${Underscored<Id>}`;
}

/**
 * Kinds of keys whose ids the compiler does not know, since they are data with a schema of their own (reasons, routes,
 * periods) or come from storage, each with the place in its words. A test holds that each id has words.
 */
interface DataKinds {
  answer: never;
  asks: never;
  blocker: never;
  bring: never;
  clock_no_start: 'days';
  detail: never;
  due_unknown: never;
  evidence: never;
  fill_beside: never;
  fits: never;
  listing: never;
  menu_capture: never;
  page: never;
  period: never;
  reason: never;
  route: never;
  route_about: 'shop';
  seen: never;
}
type KeysOf<Kind extends string, Place> = keyof {
  [Key in MessageKey as [Places[Key], Place] extends [Place, Places[Key]]
    ? Key extends `${Kind}_${string}`
      ? Key
      : never
    : never]: true;
};
type DataKeys = { [Kind in keyof DataKinds]: KeysOf<Kind, DataKinds[Kind]> };

/** Like `messageKey`, for an id that is data. */
export function dataKey<Kind extends keyof DataKinds>(kind: Kind, id: string): DataKeys[Kind] {
  return messageKey(kind, id) as string as DataKeys[Kind];
}

/**
 * Values in the order that both browsers put them into words: by the names of their places. A test holds that the
 * catalogue numbers them so.
 */
export function inOrder(values: Readonly<Record<string, string | number>>): string[] {
  return Object.keys(values)
    .sort()
    .map((name) => String(values[name]));
}
