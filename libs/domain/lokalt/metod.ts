import { METODREGISTER } from '../metod/index.js';
import type { Metod } from '../metod/types.js';
import {
  ett,
  type Form,
  type Formfel,
  GILTIGHET,
  heltal,
  lista,
  monster,
  objekt,
  sant,
  text,
} from './form.js';
import { alderFel, giltighetFel, namnFel, upptagna } from './regler.js';

/** A method as a file says it; `exempel` is for the example data alone. */
const METOD: Form = objekt(
  {
    kod: monster('en kod av A–Z, 0–9 och understreck', /^[A-Z][A-Z0-9_]{0,39}$/),
    namn: text(120),
    niva: ett('universell', 'selektiv', 'indikerad', 'blandad', 'pafoljd', 'ej-angiven'),
    manualbaserad: ett('ja', 'nej', 'blandat', 'uppgift-saknas'),
    rekommendation: ett('R1', 'R2', 'R3', 'R4', 'R5', 'avradd', 'ingen'),
    status: ett('aktiv', 'avradd', 'ej-tillganglig'),
    kalla: text(),
  },
  {
    alias: lista(text(120), { hogst: 20 }),
    malgrupp: text(),
    alderFran: heltal(0, 120),
    alderTill: heltal(0, 120),
    alltidBehovsprovad: sant,
    placering: sant,
    insatstyp: text(60),
    ...GILTIGHET,
  },
);

export const METODER: Form = lista(METOD);

/** Fills in what may be left out of a method; a placement is never given without assessment (11 kap. 5 § SoL). */
export function readMetoder(poster: readonly unknown[]): readonly Metod[] {
  return (poster as readonly Metod[]).map((metod) => ({
    ...metod,
    alias: metod.alias ?? [],
    ...(metod.placering === true ? { alltidBehovsprovad: true } : {}),
  }));
}

const namesOf = (metod: Metod): [string, ...string[]] => [metod.kod, metod.namn, ...metod.alias];

/** What methods of the right form still have wrong: ages, dates, types, and names that somebody has. */
export function metodFel(
  metoder: readonly Metod[],
  insatstyper: ReadonlySet<string>,
): readonly Formfel[] {
  const taken = upptagna(METODREGISTER, namesOf);
  return metoder.flatMap((metod, i) => {
    const pekare = `/${i}`;
    const { alderFran, alderTill } = metod;
    const faults = [
      ...namnFel(namesOf(metod), taken, pekare),
      ...giltighetFel(metod, pekare),
      ...typFel(metod, insatstyper, pekare),
      ...alderFel(
        {
          ...(alderFran === undefined ? {} : { fran: alderFran }),
          ...(alderTill === undefined ? {} : { till: alderTill }),
        },
        `${pekare}/alderTill`,
      ),
    ];
    for (const [name, kod] of upptagna([metod], namesOf)) taken.set(name, kod);
    return faults;
  });
}

function typFel(
  { insatstyp }: Metod,
  insatstyper: ReadonlySet<string>,
  pekare: string,
): readonly Formfel[] {
  if (insatstyp === undefined || insatstyper.has(insatstyp)) return [];
  const text = `”${insatstyp}” finns inte i kodverket insatstyp; där finns ${[...insatstyper].join(', ')}`;
  return [{ pekare: `${pekare}/insatstyp`, text }];
}
