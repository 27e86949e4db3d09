/** Something that must be nowhere, in one of the ways it could be written. */
export interface Needle {
  readonly what: string;
  readonly bytes: Buffer;
}

/** What is shorter stands by chance in megabytes of noise. */
const SHORTEST = 9;

/** A text as bytes, in every writing that a log, a file or a dump could have it in. */
export function needlesOf(texts: readonly string[]): readonly Needle[] {
  const all = texts.flatMap((text) =>
    [...spellings(text)].flatMap(writings).map(([how, bytes]) => ({
      what: `"${text}" (${how})`,
      bytes,
    })),
  );
  const long = all.filter(({ bytes }) => bytes.length >= SHORTEST);
  // The first to write the same bytes names them: plain UTF-8.
  const found = new Map(long.reverse().map((needle) => [needle.bytes.toString('hex'), needle]));
  return [...found.values()];
}

/** A number with and without its century and its dash. */
export function spellingsOfNumber(normal: string): readonly string[] {
  const [day, last] = [normal.slice(0, 8), normal.slice(8)];
  const short = day.slice(2);
  return [normal, `${day}-${last}`, `${short}${last}`, `${short}-${last}`, `${short}+${last}`];
}

function spellings(text: string): ReadonlySet<string> {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '');
  const cased = [text, plain].flatMap((one) => [one, one.toLowerCase(), one.toUpperCase()]);
  return new Set([...cased, text.normalize('NFD')]);
}

function writings(text: string): readonly (readonly [string, Buffer])[] {
  const utf8 = Buffer.from(text, 'utf8');
  const ascii = (how: string, written: string) => [how, Buffer.from(written, 'latin1')] as const;
  return [
    ['UTF-8', utf8],
    ['Latin-1', Buffer.from(text, 'latin1')],
    ['UTF-16', Buffer.from(text, 'utf16le')],
    ascii('hex', utf8.toString('hex')),
    ascii('HEX', utf8.toString('hex').toUpperCase()),
    ascii('URL', encodeURIComponent(text)),
    ascii('form', encodeURIComponent(text).replaceAll('%20', '+')),
    ascii(
      'url',
      encodeURIComponent(text).replace(/%[0-9A-F]{2}/g, (one) => one.toLowerCase()),
    ),
    ascii('URL Latin-1', percentOf(text)),
    ascii('JSON', jsonEscaped(text)),
    ...[0, 1, 2].map((offset) => ascii('base64', base64Within(utf8, offset))),
    ...[0, 1, 2].map((offset) => ascii('base64url', urlSafe(base64Within(utf8, offset)))),
  ];
}

/** Percent-encoding of single bytes, as old programs write it. */
function percentOf(text: string): string {
  return text.replace(/[^A-Za-z0-9._-]/g, (one) => {
    const code = one.charCodeAt(0);
    return code < 256 ? `%${code.toString(16).toUpperCase().padStart(2, '0')}` : one;
  });
}

function jsonEscaped(text: string): string {
  const unit = (one: string) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return text.replace(/[^ -~]/g, unit);
}

/** The characters that are the same whatever stands before and after, when so many bytes stand before. */
function base64Within(bytes: Buffer, before: number): string {
  const padded = Buffer.concat([Buffer.alloc(before), bytes]);
  const first = before === 0 ? 0 : before + 1;
  const whole = padded.length - (padded.length % 3);
  return padded.toString('base64').slice(first, (whole / 3) * 4);
}

function urlSafe(text: string): string {
  return text.replaceAll('+', '-').replaceAll('/', '_');
}
