import {
  AKTOR,
  AVSLUTSORSAK,
  INSATSTYP,
  type Kod,
  KOMPONENT,
  KONTAKTORSAK,
  LAGRUM,
  MALOMRADE,
  namnPa,
  SKAL_AVBOJD,
  SKAL_EJ_INSATS,
  SKAL_EJ_UTREDNING,
  UPPGIFTSLAMNARE,
} from '../kodverk/index.js';
import {
  ett,
  type Form,
  type Formfel,
  GILTIGHET,
  isObject,
  jaNej,
  lista,
  monster,
  objekt,
  sant,
  text,
} from './form.js';
import { giltighetFel, namnFel, upptagna } from './regler.js';

const MENING = monster(
  'en mening som börjar med stor bokstav och slutar med punkt',
  /^\p{Lu}.{3,500}\.$/u,
);

/** A list that may grow, and what its codes say beside name and definition. */
interface Utokningsbart {
  readonly koder: readonly Kod[];
  readonly egna: Readonly<Record<string, Form>>;
  /** The same, where a code may leave it out. */
  readonly valfria?: Readonly<Record<string, Form>>;
}

/** The lists that may grow, by the name they have in an address. Those that code branches on may not. */
export const UTOKNINGSBARA: ReadonlyMap<string, Utokningsbart> = new Map<string, Utokningsbart>([
  ['aktor', { koder: AKTOR, egna: {} }],
  [
    'avslutsorsak',
    {
      koder: AVSLUTSORSAK,
      egna: { fullfoljd: ett('ja', 'delvis', 'nej', 'uppgift-saknas'), avbrott: jaNej },
      valfria: { utanStart: ett('mojlig', 'alltid') },
    },
  ],
  ['insatstyp', { koder: INSATSTYP, egna: {} }],
  ['komponent', { koder: KOMPONENT, egna: {} }],
  ['kontaktorsak', { koder: KONTAKTORSAK, egna: { koppling: ett('barn', 'vuxen') } }],
  [
    'lagrum',
    {
      koder: LAGRUM,
      egna: {},
      valfria: { behovsprovad: jaNej, rapporteras: jaNej, utanSamtycke: jaNej, baraOppen: sant },
    },
  ],
  ['malomrade', { koder: MALOMRADE, egna: {} }],
  ['skal-avbojd', { koder: SKAL_AVBOJD, egna: {} }],
  ['skal-ej-insats', { koder: SKAL_EJ_INSATS, egna: {}, valfria: { behovKvar: sant } }],
  ['skal-ej-utredning', { koder: SKAL_EJ_UTREDNING, egna: {} }],
  ['uppgiftslamnare', { koder: UPPGIFTSLAMNARE, egna: {} }],
]);

function koderForm({ egna, valfria = {} }: Utokningsbart): Form {
  const kod = monster(
    'en kod av A–Z, a–z, 0–9, bindestreck och understreck',
    /^[A-Za-z][A-Za-z0-9_-]{0,59}$/,
  );
  return lista(
    objekt(
      { kod, namn: text(120), definition: MENING, ...egna },
      {
        ...{ inkluderar: MENING, exkluderar: MENING, ...valfria, ...GILTIGHET },
        alias: lista(text(120), { hogst: 20 }),
      },
    ),
  );
}

/** Lists by name, each of codes of its own form. */
export const KODLISTOR: Form = objekt(
  {},
  Object.fromEntries([...UTOKNINGSBARA].map(([namn, list]) => [namn, koderForm(list)])),
);

export function readKodlistor(value: unknown): ReadonlyMap<string, readonly Kod[]> {
  return new Map(isObject(value) ? (Object.entries(value) as [string, readonly Kod[]][]) : []);
}

/** What codes of the right form still have wrong: dates, and names that the list has. */
export function kodFel(listor: ReadonlyMap<string, readonly Kod[]>): readonly Formfel[] {
  return [...listor].flatMap(([namn, koder]) => {
    const taken = upptagna(UTOKNINGSBARA.get(namn)?.koder ?? [], namnPa);
    return koder.flatMap((kod, i) => {
      const pekare = `/${namn}/${i}`;
      const faults = [...namnFel(namnPa(kod), taken, pekare), ...giltighetFel(kod, pekare)];
      for (const [name, owner] of upptagna([kod], namnPa)) taken.set(name, owner);
      return faults;
    });
  });
}
