/** True when a text has a year or digits with marks between, as dates do in every language. */
export const looksDated = (text: string): boolean => /\p{Nd}{4}|\p{Nd}[-/.]\p{Nd}/u.test(text);
