import type { Registerfel, Registerfil } from './fel.js';
import type { Form, Formfel } from './form.js';

/** Innehållet i en registermapp. (The parsed content of each file there is, by its name without `.json`.) */
export type Registertillagg = { readonly [Fil in Registerfil]?: unknown };

/** One file as entries; none of them while its form is wrong, so that the rules never meet a stranger. */
export interface Last<Entries> {
  readonly poster: Entries;
  readonly fel: readonly Registerfel[];
}

/** How a file is read: its form, what it says, and the rules of that. */
export interface Fil<Entries> {
  readonly fil: Registerfil;
  readonly form: Form;
  readonly read: (value: unknown) => Entries;
  readonly rules: (entries: Entries) => readonly Formfel[];
}

export function lasFil<Entries>(
  innehall: Registertillagg,
  { fil, form, read, rules }: Fil<Entries>,
): Last<Entries> {
  const named = (fel: readonly Formfel[]) => fel.map((one) => ({ fil: `${fil}.json`, ...one }));
  const value = innehall[fil];
  const empty = read(fil === 'kodverk' ? {} : []);
  if (value === undefined) return { poster: empty, fel: [] };
  const wrongForm = form(value, '');
  if (wrongForm.length > 0) return { poster: empty, fel: named(wrongForm) };
  const poster = read(value);
  return { poster, fel: named(rules(poster)) };
}

/** Reads a list whose form has been looked at. */
export const list =
  <T>(read: (poster: readonly unknown[]) => readonly T[]) =>
  (value: unknown) =>
    read(value as readonly unknown[]);
