/** One line of the table. `failed` is set when a limit is exceeded. */
export interface Row {
  what: string;
  figure: string;
  limit?: string;
  failed?: boolean;
}

export function printTable(rows: readonly Row[]): void {
  const width = Math.max(...rows.map(({ what }) => what.length));
  const figures = Math.max(...rows.map(({ figure }) => figure.length));
  for (const { what, figure, limit, failed } of rows) {
    const verdict = limit === undefined ? '' : `limit ${limit}  ${failed ? 'EXCEEDED' : 'ok'}`;
    console.log(`${what.padEnd(width)}  ${figure.padEnd(figures)}  ${verdict}`.trimEnd());
  }
}
