import type { Directory } from '../../libs/access/index.js';

/** Names of staff by their ids: everybody who has or has had a role; the id itself for others. */
export async function namesOf(
  directory: Pick<Directory, 'list'>,
): Promise<(id: string | undefined) => string> {
  const rows = await directory.list('*');
  const names = new Map(rows.map(({ anvandare, namn }) => [anvandare, namn]));
  return (id) => (id === undefined ? 'okänd' : (names.get(id) ?? id));
}

/** An instant as people in Sweden read it, to the minute. */
export function swedishTime(at: number): string {
  return FORMAT.format(at);
}

const FORMAT = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'short',
});
