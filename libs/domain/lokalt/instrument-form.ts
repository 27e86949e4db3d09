import { INFORMANT } from '../kodverk/svar.js';
import {
  ett,
  type Form,
  GILTIGHET,
  heltal,
  isObject,
  jaNej,
  lista,
  monster,
  objekt,
  tal,
  text,
} from './form.js';

const KOD = monster('en kod av A–Z, 0–9 och understreck', /^[A-Z][A-Z0-9_]{0,39}$/);
const DELKOD = monster('en kod av a–z, 0–9 och bindestreck', /^[a-z][a-z0-9-]{0,39}$/);
const FRAGOR = lista(heltal(1, 200), { hogst: 200 });
const INFORMANTER = lista(ett(...INFORMANT.map(({ kod }) => kod)), { minst: 1, hogst: 7 });
const ALDER = objekt({ fran: heltal(0, 120) }, { till: heltal(0, 120) });
const VERSION = heltal(1, 9999);
const INTERVALL = objekt({ min: tal, max: tal }, { decimaler: ett(0, 1, 2) });
const SAKNADE = objekt({ hogst: heltal(1, 199), upprakning: ett('medel-av-svaren') });

const SVAR: Form = (value, pekare) =>
  (Array.isArray(value) ? lista(INTERVALL, { minst: 1, hogst: 200 }) : INTERVALL)(value, pekare);

const DELSKALA = objekt(
  { kod: DELKOD, namn: text(120), items: lista(heltal(1, 200), { minst: 1, hogst: 200 }) },
  { min: tal, max: tal, formel: ett('summa', 'medel'), saknade: SAKNADE },
);

const FAKTOR = { faktor: tal } as const;
const formel = (kod: string, kravs = {}, valfria = {}): [string, Form] => [
  kod,
  objekt({ formel: ett(kod), ...kravs }, valfria),
];
const TOTALER = new Map<unknown, Form>([
  formel('summa', {}, FAKTOR),
  formel('medel', {}, FAKTOR),
  formel('delskalor', { koder: lista(DELKOD, { minst: 1, hogst: 50 }) }),
  formel('antal-ja'),
  formel('gas-t'),
  formel('ett-tal'),
]);
const OKAND_TOTAL = objekt({ formel: ett(...([...TOTALER.keys()] as string[])) });

const TOTAL: Form = (value, pekare) => {
  const known = isObject(value) ? TOTALER.get(value.formel) : undefined;
  return (known ?? OKAND_TOTAL)(value, pekare);
};

const ALGORITM = objekt(
  { version: VERSION, total: TOTAL, kalla: text(), osaker: jaNej },
  {
    saknade: SAKNADE,
    reverserade: FRAGOR,
    delskalor: lista(DELSKALA, { hogst: 50 }),
    andring: text(),
    ...GILTIGHET,
  },
);

const URVAL = { alder: ALDER, kon: ett('flicka', 'pojke'), informanter: INFORMANTER } as const;
const OMRADE = objekt({ betydelse: text(200) }, { fran: tal, till: tal, under: tal });
const GRANSVARDE = objekt(
  { omraden: lista(OMRADE, { minst: 1, hogst: 20 }), kalla: text(), osaker: jaNej },
  URVAL,
);
const RELIABILITET = objekt({ varde: tal, typ: ett('alfa', 'retest') });
const NORM = objekt(
  { medel: tal, sd: tal, kalla: text(), osaker: jaNej },
  { ...URVAL, reliabilitet: RELIABILITET },
);

const LICENS = objekt(
  {
    licenskod: ett(
      'egen',
      'fri',
      'cc-by-nd-4.0',
      'cc-by-nc-sa-3.0-igo',
      'registrering',
      'avtal',
      'oklar',
    ),
    text: text(),
    itemtextTillaten: jaNej,
  },
  { avtal: objekt({ nummer: text(60) }, GILTIGHET) },
);

/** An instrument as a file says it; what may be left out is what most of them share. */
const INSTRUMENT = objekt(
  {
    kod: KOD,
    namn: text(120),
    min: tal,
    max: tal,
    riktning: ett('hogre-battre', 'hogre-samre'),
    informanter: INFORMANTER,
    antalItems: heltal(1, 200),
    licens: LICENS,
    kalla: text(),
  },
  {
    version: VERSION,
    sprak: monster('en språkkod med två eller tre små bokstäver', /^[a-z]{2,3}$/),
    alias: lista(text(120), { hogst: 20 }),
    avser: ett('utfall', 'process'),
    decimaler: ett(0, 1, 2),
    antalSvar: objekt({ fran: heltal(1, 200), till: heltal(1, 200) }),
    svar: SVAR,
    delskalor: lista(DELSKALA, { hogst: 50 }),
    reverserade: FRAGOR,
    algoritmer: lista(ALGORITM, { hogst: 50 }),
    riskfragor: lista(objekt({ fraga: heltal(1, 200), fran: tal, kalla: text(), osaker: jaNej }), {
      hogst: 200,
    }),
    gransvarden: lista(GRANSVARDE, { hogst: 100 }),
    normer: lista(NORM, { hogst: 100 }),
    alder: ALDER,
    egenAlder: ALDER,
    aterkopplasInte: text(),
    itemtexter: lista(text(), { minst: 1, hogst: 200 }),
    svarstexter: lista(text(200), { minst: 2, hogst: 101 }),
    ...GILTIGHET,
  },
);

export const INSTRUMENTLISTA: Form = lista(INSTRUMENT);
