/** What a page would send: its fields as they stand, and the buttons that it has. */
export interface SeenPage {
  readonly text: string;
  readonly title: string;
  readonly h1: string;
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly buttons: readonly string[];
}

const VOID = new Set(['meta', 'link', 'input', 'br', '!doctype']);

/** Reads a page as far as specs need it. @throws when its tags do not close in order */
export function see(text: string): SeenPage {
  assertWellFormed(text);
  return {
    text,
    title: inside(text, 'title'),
    h1: inside(text, 'h1'),
    fields: fieldsOf(text),
    buttons: tags(text, 'button').map(({ value = '' }) => value),
  };
}

function inside(text: string, name: string): string {
  const found = new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(text)?.[1] ?? '';
  return found.replace(/<[^>]*>/g, '').trim();
}

function fieldsOf(text: string): Readonly<Record<string, readonly string[]>> {
  const fields: Record<string, string[]> = {};
  const sent = tags(text, 'input').filter(
    ({ type, ...all }) => type !== 'radio' || 'checked' in all,
  );
  for (const { name = '', value = '' } of sent) (fields[name] ??= []).push(value);
  return fields;
}

type Attributes = Readonly<Record<string, string>>;

/** The attributes of every element of a kind. */
export function tags(text: string, name: string): readonly Attributes[] {
  return [...text.matchAll(new RegExp(`<${name}\\b([^>]*)>`, 'g'))].map(([, inside = '']) => {
    const found = inside.matchAll(/([a-z-]+)(?:="([^"]*)")?/g);
    return Object.fromEntries([...found].map(([, key = '', value = '']) => [key, value]));
  });
}

/** What a screen reader would stumble over; empty when nothing. */
export function stumbles(text: string): readonly string[] {
  const ids = [...text.matchAll(/\bid="([^"]*)"/g)].map(([, id = '']) => id);
  const labels = new Set(tags(text, 'label').map((label) => label['for'] ?? ''));
  const refs = [...text.matchAll(/aria-(?:describedby|labelledby)="([^"]*)"/g)];
  const named = refs.flatMap(([, list = '']) => list.split(' '));
  const links = [...text.matchAll(/href="#([^"]*)"/g)].map(([, id = '']) => id);
  const inputs = tags(text, 'input').filter((input) => input['type'] !== 'hidden');
  return [
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `twice: ${id}`),
    ...inputs.filter((input) => !labels.has(input['id'] ?? '')).map(() => 'input without label'),
    ...[...labels, ...named, ...links].filter((id) => !ids.includes(id)).map((id) => `no: ${id}`),
    ...(tags(text, 'h1').length === 1 ? [] : ['not one h1']),
    ...(text.includes('<html lang="sv">') ? [] : ['no language']),
    ...(tags(text, 'main').length === 1 ? [] : ['not one main']),
  ];
}

function assertWellFormed(text: string): void {
  const open: string[] = [];
  for (const [, slash, name = ''] of text.matchAll(/<(\/?)(!?[a-z][a-z0-9]*)\b[^>]*>/g)) {
    if (VOID.has(name)) continue;
    if (slash === '') open.push(name);
    else if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
  }
  if (open.length > 0) throw new Error(`Not closed: ${open.join(', ')}`);
}
