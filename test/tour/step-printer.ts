/** Does one step of the tour; `work` gives the sentence that says what happened. */
export type TourStep = (name: string, work: () => Promise<string>) => Promise<void>;

/** Prints each step when it has happened. When one fails, the error says which. */
export function stepPrinter(total: number): TourStep {
  let number = 0;
  return async (name, work) => {
    number += 1;
    const place = `${String(number).padStart(2)}/${total}`;
    try {
      console.log(`${place}  ${await work()}`);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`Step ${place.trim()}, ${name}: ${why.replace(/\s+/g, ' ').slice(0, 400)}`, { cause: error });
    }
  };
}
