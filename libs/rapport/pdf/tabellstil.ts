interface Ritad {
  readonly table: { readonly body: readonly unknown[] };
}

/** Around each cell, left and right. */
export const CELL_PADDING = 4;

/** Below the title of the table: a line under each row, thicker under the headings; none upright. */
export const TABELLSTIL = {
  hLineWidth: (line: number, { table }: Ritad) => lineWidth(line, table.body.length),
  vLineWidth: () => 0,
  hLineColor: (line: number) => (line === 2 ? '#1a1a1a' : '#8a8a8a'),
  paddingLeft: () => CELL_PADDING,
  paddingRight: () => CELL_PADDING,
  paddingTop: () => 3,
  paddingBottom: () => 2,
};

function lineWidth(line: number, rows: number): number {
  if (line < 2) return 0;
  return line === 2 || line === rows ? 1.2 : 0.5;
}
