import type { OpenCase } from '../hooks/use-case.js';

/** Text typed into a small form, stored at once: a closed popup loses none of it. */
export function typedIn({ draft, change }: OpenCase, form: string) {
  const name = (field: string) => `${form}/${field}`;
  return {
    get: (field: string) => draft.typed?.[name(field)] ?? '',
    set: (field: string, value: string) => change(({ typed }) => ({ typed: { ...typed, [name(field)]: value } })),
    /** Empties the form once it is submitted. */
    clear: () =>
      change(({ typed = {} }) => {
        const others = Object.entries(typed).filter(([key]) => !key.startsWith(`${form}/`));
        return { typed: Object.fromEntries(others) };
      }),
  };
}
