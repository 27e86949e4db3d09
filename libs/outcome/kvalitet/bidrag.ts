import type { LoggedHistory } from '../history.js';
import type { Utfallscell } from '../utfall-per.js';
import { addBedomningar } from './bedomningar.js';
import { addInsatser } from './insatser.js';
import { addKoder } from './koder.js';
import { manadAv, Periodsummor } from './period.js';
import { addRattelser } from './rattelser.js';
import { addSlapning } from './slapning.js';
import { bevakningarOf, kvalitetsunderlag } from './underlag.js';
import { addUppfoljningar } from './uppfoljningar.js';
import { addVantat } from './vantat.js';

/** What one insats adds to the figures about registration, by answering nämnd, metod and month. */
export function registreringsceller(history: LoggedHistory): readonly Utfallscell[] {
  const underlag = kvalitetsunderlag(history);
  if (underlag === undefined) return [];
  const { namnd, metod, held, registreringar } = underlag;
  const sums = new Periodsummor(manadAv);
  addRattelser(sums, registreringar);
  addSlapning(sums, registreringar);
  addKoder(sums, registreringar);
  addInsatser(sums, held);
  addUppfoljningar(sums, held);
  addBedomningar(sums, held);
  addVantat(sums, bevakningarOf(history));
  return sums
    .entries()
    .map(([manad, summor]) => ({ key: { ansvarig_namnd: namnd, metod, manad }, sums: summor }));
}
