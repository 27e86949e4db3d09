import {
  antingen,
  ett,
  type Form,
  GILTIGHET,
  heltal,
  lista,
  monster,
  objekt,
  sant,
  text,
} from '../lokalt/form.js';
import { INFORMANT, MATPUNKT } from '../kodverk/svar.js';

const KOD = monster('en kod av A–Z, 0–9 och understreck', /^[A-Z][A-Z0-9_]{0,39}$/);
const METOD = monster('en metodkod, eller * för alla metoder', /^(\*|[A-Z][A-Z0-9_]{0,39})$/);
const NAMND = monster('en kod av a–z, 0–9 och bindestreck', /^[a-z][a-z0-9-]{0,59}$/);
const ALDER = { fran: heltal(0, 120), till: heltal(0, 120) } as const;

const PLANERAD_MATPUNKT = objekt(
  {
    matpunkt: ett(...MATPUNKT.map(({ kod }) => kod)),
    instrument: lista(KOD, { minst: 1, hogst: 20 }),
    informanter: lista(ett(...INFORMANT.map(({ kod }) => kod)), { minst: 1, hogst: 7 }),
    fonster: objekt({ fran: heltal(-366, 366), till: heltal(-366, 366) }),
  },
  { varjeManad: heltal(1, 24), alder: objekt({}, ALDER) },
);

const KADENS = antingen(
  objekt({ vidHalvtid: sant }),
  antingen(
    objekt({ ingen: sant }),
    antingen(objekt({ varjeManad: heltal(1, 24) }), objekt({ varjeDagar: heltal(1, 730) })),
  ),
);

/** A template as a file says it: what is left out is as in the template that every method starts from. */
export const MALL: Form = objekt(
  { metod: METOD, kalla: text() },
  {
    namnd: NAMND,
    version: heltal(1, 9999),
    matpunkter: lista(PLANERAD_MATPUNKT, { hogst: 50 }),
    uppfoljning: KADENS,
    lopandeUppfoljningEnligtLag: sant,
    efterAvslut: lista(ett(6, 12, 18), { hogst: 3 }),
    planFristDagar: heltal(0, 366),
    forvantadLangdDagar: objekt({ min: heltal(1, 3660), max: heltal(1, 3660) }),
    fullfoljd: objekt(
      {},
      { orsaker: lista(KOD, { minst: 1, hogst: 50 }), minstSessioner: heltal(1, 500) },
    ),
    malgrupp: objekt({}, { alderFran: heltal(0, 120), alderTill: heltal(0, 120) }),
    ...GILTIGHET,
  },
);
