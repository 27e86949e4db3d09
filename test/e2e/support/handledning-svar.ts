import type { Answer } from './lev.js';

/** What differs from one run to the next. */
const VOLATILE = new Set([
  'position',
  'traceId',
  'handelser',
  'registrerades',
  'lagen',
  'handelseId',
  'skattningId',
  'uppfoljningId',
  'sessionId',
  'textId',
  'godkannandeId',
  'beslutas',
  'begard',
  'giltigTill',
  'svarslankId',
  'skriven',
]);

/** An answer as the guide shows it: what varies is hidden, and what has a name is shown by it. */
export function shown(
  { status, body }: Answer,
  step: { readonly shown: readonly string[] },
  known: ReadonlyMap<string, string>,
): string {
  const parts =
    step.shown.length === 0
      ? body
      : Object.fromEntries(step.shown.map((path) => [path, pick(body, path)]));
  const masked = mask(parts, new Map([...known].map(([name, value]) => [value, `{${name}}`])));
  return `// ${status}\n${JSON.stringify(masked, null, 2)}`;
}

function mask(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return named(value, names);
  if (Array.isArray(value)) return value.map((one) => mask(one, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const told = mask(inner, names);
      return [name, VOLATILE.has(name) ? hidden(told, inner) : told];
    }),
  );
}

/** Ids are also found inside addresses; whatever is short is a word and not an id. */
function named(value: string, names: ReadonlyMap<string, string>): string {
  let text = value;
  for (const [id, name] of names) if (id.length > 8) text = text.replaceAll(id, name);
  return text;
}

/** What has a name of its own in the guide is shown by it; the rest of what varies is not. */
function hidden(told: unknown, inner: unknown): unknown {
  if (Array.isArray(told)) return told.length === 0 || typeof told[0] !== 'string' ? told : ['…'];
  return told === inner ? '…' : told;
}

/** The value at a path of names with dots between. */
export function pick(body: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, name) => {
    return typeof inner === 'object' && inner !== null
      ? (inner as Readonly<Record<string, unknown>>)[name]
      : undefined;
  }, body);
}
