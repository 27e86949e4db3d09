/** One column: its heading, what it shows, and whether it holds numbers. */
export interface TableColumn<T> {
  readonly heading: string;
  readonly value: (row: T) => string;
  readonly numeric?: boolean;
}

/** A plain table for a terminal: numbers to the right, text to the left. */
export function renderTable<T>(columns: readonly TableColumn<T>[], rows: readonly T[]): string {
  const cells = rows.map((row) => columns.map((column) => column.value(row)));
  const widths = columns.map((column, at) =>
    Math.max(column.heading.length, ...cells.map((line) => line[at]?.length ?? 0)),
  );
  const line = (texts: readonly string[]) =>
    texts
      .map((text, at) =>
        columns[at]?.numeric === true
          ? text.padStart(widths[at] ?? 0)
          : text.padEnd(widths[at] ?? 0),
      )
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [line(columns.map((column) => column.heading)), rule, ...cells.map(line)].join('\n');
}

/** A number as Swedish readers write it; an en dash where there is none. */
export function decimal(value: number | null | undefined, digits: number): string {
  if (value === null || value === undefined) return '–';
  return value.toFixed(digits).replace('-', '−').replace('.', ',');
}
