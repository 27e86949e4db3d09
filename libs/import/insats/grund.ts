import {
  efterfoljare,
  namndGallerDen,
  type Datum,
  type Grunduppgifter,
} from '../../domain/index.js';
import type { Insatsuppgifter, Rad } from '../row/rad.js';
import type { Insatsgrupp } from './grupp.js';

/** The cells of the facts that open an insats, by JSON pointer. */
export function grundceller({ rader, uppgifter }: Insatsgrupp): Readonly<Record<string, string>> {
  const cells: Record<string, string> = {};
  const add = (pointer: string, cell: string | undefined) => {
    if (cell !== undefined) cells[pointer] = cell;
  };
  add('/metod', rader[0]?.metod.cell);
  add('/stadsdelsnamnd', rader[0]?.stadsdelsnamnd.cell);
  add('/kon', uppgifter.kon?.cell);
  add('/alderAr', uppgifter.alderAr?.cell);
  return cells;
}

/** The facts that open an insats, as they were on a day. */
export function grunduppgifter({ rader, uppgifter }: Insatsgrupp, datum: Datum): Grunduppgifter {
  const rad = rader[0] as Rad;
  return {
    individId: rad.individId,
    metod: rad.metod.value,
    stadsdelsnamnd: namndDen(rader, datum),
    kon: kon(uppgifter),
    alderAr: uppgifter.alderAr?.value ?? 'uppgift-saknas',
  };
}

function kon(uppgifter: Insatsuppgifter): Grunduppgifter['kon'] {
  return (uppgifter.kon?.value as Grunduppgifter['kon'] | undefined) ?? 'uppgift-saknas';
}

/** The nämnd that a row names, or the one that had taken it over by then. */
function namndDen(rader: readonly Rad[], datum: Datum): string {
  const named = rader.map(({ stadsdelsnamnd }) => efterfoljare(stadsdelsnamnd.value, datum));
  return named.find((kod) => namndGallerDen(kod, datum)) ?? (named[0] as string);
}
