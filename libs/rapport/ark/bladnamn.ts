const LONGEST = 31;

/** Names that a workbook can hold: short, without its own signs, and no two alike. */
export function bladnamn(rubriker: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return rubriker.map((rubrik, n) => {
    const clean = rubrik.replace(/[[\]:*?/\\\u0000-\u001f]/g, ' ').replace(/\s+/g, ' ');
    const base = cut(clean.replace(/^[' ]+|[' ]+$/g, ''), LONGEST) || `Tabell ${n + 1}`;
    const name = firstFree(base, taken);
    taken.add(name.toLowerCase());
    return name;
  });
}

function firstFree(base: string, taken: ReadonlySet<string>): string {
  const isFree = (name: string) => !taken.has(name.toLowerCase());
  if (isFree(base) && base.toLowerCase() !== 'history') return base;
  for (let n = 2; ; n++) {
    const name = `${cut(base, LONGEST - String(n).length - 3)} (${n})`;
    if (isFree(name)) return name;
  }
}

/** By whole signs, counted as the workbook counts them. */
function cut(text: string, length: number): string {
  let short = '';
  for (const sign of text) {
    if (short.length + sign.length > length) break;
    short += sign;
  }
  return short.trimEnd();
}
