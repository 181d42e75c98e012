import type { OpenCase } from '../hooks/use-case.js';

/** What stands in a small form before it is kept: a closed popup loses none of it. */
export function typedIn({ draft, change }: OpenCase, form: string) {
  const name = (field: string) => `${form}/${field}`;
  return {
    get: (field: string) => draft.typed?.[name(field)] ?? '',
    set: (field: string, value: string) => change(({ typed }) => ({ typed: { ...typed, [name(field)]: value } })),
    /** Empties the form once it is kept. */
    clear: () =>
      change(({ typed = {} }) => {
        const others = Object.entries(typed).filter(([key]) => !key.startsWith(`${form}/`));
        return { typed: Object.fromEntries(others) };
      }),
  };
}
