// The words in `_locales` as types: a key without words, and a value without a place, do not compile.
import type messages from '../../public/_locales/en/messages.json';

type Messages = typeof messages;

/** Every key that has words. */
export type MessageKey = keyof Messages;

/** What `plural` is asked with: the key without the form of its plural. */
export type PluralKey = MessageKey extends infer Key ? (Key extends `${infer Base}_other` ? Base : never) : never;

/** The names of the places in the words of a key; of several keys, all of them. */
export type PlaceOf<Key extends MessageKey> = Key extends MessageKey
  ? Messages[Key] extends { placeholders: infer Places }
    ? keyof Places & string
    : never
  : never;

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

/** The keys of one kind whose words have these places and no others. */
type DataKey<Kind extends string, Place extends string> = {
  [Key in Extract<MessageKey, `${Kind}_${string}`>]: [PlaceOf<Key>, Place] extends [Place, PlaceOf<Key>] ? Key : never;
}[Extract<MessageKey, `${Kind}_${string}`>];

/**
 * The same for ids that the compiler does not know, since they are data with a schema of their own (reasons, routes,
 * periods) or come from storage. A test holds that each of them has words.
 */
export function dataKey<Kind extends string, Place extends string = never>(
  kind: Kind,
  id: string,
): DataKey<Kind, Place> {
  return messageKey(kind, id) as string as DataKey<Kind, Place>;
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
