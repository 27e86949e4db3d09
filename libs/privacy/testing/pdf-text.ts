/**
 * The text of an uncompressed PDF with embedded fonts: enough of a parser for what pdfkit writes, so
 * that a spec reads what a person would.
 */
export function pdfText(pdf: Buffer): string {
  const source = pdf.toString('latin1');
  const objects = objectsIn(source);
  const fonts = fontMaps(objects);
  return [...objects.values()]
    .filter((body) => /\bBT\b[\s\S]*\bTJ\b/.test(body))
    .map((body) => pageText(body, fonts))
    .join('\n');
}

type CodeMap = ReadonlyMap<string, string>;

function objectsIn(source: string): ReadonlyMap<string, string> {
  const found = source.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g);
  return new Map([...found].map(([, id = '', body = '']) => [id, body]));
}

/** Name of each font in the pages' resources, and what its codes stand for. */
function fontMaps(objects: ReadonlyMap<string, string>): ReadonlyMap<string, CodeMap> {
  const body = (id = '') => objects.get(id) ?? '';
  const named = [...objects.values()].flatMap((one) => [...one.matchAll(/\/(F\d+) (\d+) 0 R/g)]);
  return new Map(
    named.map(([, name = '', id]) => {
      const unicode = /\/ToUnicode (\d+) 0 R/.exec(body(id))?.[1];
      return [name, codesIn(body(unicode))];
    }),
  );
}

function codesIn(cmap: string): CodeMap {
  const codes = new Map<string, string>();
  for (const [, from = '', list = ''] of cmap.matchAll(/<(\w+)> <\w+> \[([^\]]*)\]/g)) {
    [...list.matchAll(/<([^>]*)>/g)].forEach(([, hex = ''], n) => {
      const code = (parseInt(from, 16) + n).toString(16).padStart(4, '0');
      codes.set(code, utf16(hex.replace(/\s/g, '')));
    });
  }
  return codes;
}

function utf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}

function pageText(body: string, fonts: ReadonlyMap<string, CodeMap>): string {
  let font: CodeMap = new Map();
  let text = '';
  for (const [token, name, shown] of body.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ|\bET\b/g)) {
    if (name !== undefined) font = fonts.get(name) ?? new Map();
    else if (token === 'ET') text += '\n';
    else {
      const codes = [...(shown ?? '').matchAll(/<([0-9a-f]+)>/g)]
        .map(([, hex = '']) => hex)
        .join('');
      text += (codes.match(/.{4}/g) ?? []).map((code) => font.get(code) ?? '\ufffd').join('');
    }
  }
  return text;
}
