import { instrumentMedKod } from '../instrument/index.js';
import { AVSLUTSORSAK } from '../kodverk/avslutsorsak.js';
import { metodMedKod } from '../metod/index.js';
import { namndMedKod } from '../organisation/index.js';
import { MALL } from './form.js';
import { METODMALLAR } from './register.js';
import { GEMENSAM, type Mallandring, type PlaneradMatpunkt } from './types.js';

/** Ett fel i en metodmall. (What is wrong with a template: a JSON pointer, and what is expected there.) */
export interface Mallfel {
  readonly pekare: string;
  readonly text: string;
}

/** What a template may name beside the registers: what is added together with it. */
export interface Kanda {
  readonly metoder?: ReadonlySet<string>;
  readonly namnder?: ReadonlySet<string>;
  readonly instrument?: ReadonlySet<string>;
  readonly avslutsorsaker?: ReadonlySet<string>;
}

/** A template whose form has been checked. */
export function readMall(value: unknown): Mallandring {
  return value as Mallandring;
}

/** Kontrollerar en metodmall ur en fil. (What stands in the way of adding a template; nothing when it may be added.) */
export function valideraMall(value: unknown, pekare = '', kanda: Kanda = {}): readonly Mallfel[] {
  const faults = MALL(value, pekare);
  if (faults.length > 0) return faults;
  const mall = readMall(value);
  return [
    ...okandaKoder(mall, kanda),
    ...(mall.matpunkter ?? []).flatMap((punkt, i) => matpunktFel(punkt, `/matpunkter/${i}`, kanda)),
    ...omvandaSpann(mall),
    ...dubblett(mall),
    ...utanForstaDag(mall),
  ].map((fault) => ({ ...fault, pekare: `${pekare}${fault.pekare}` }));
}

function okandaKoder({ metod, namnd, fullfoljd }: Mallandring, kanda: Kanda): readonly Mallfel[] {
  const faults: Mallfel[] = [];
  if (metod !== GEMENSAM && !knows(metod, kanda.metoder, metodMedKod)) {
    faults.push({ pekare: '/metod', text: `metoden ”${metod}” finns inte i registret` });
  }
  if (namnd !== undefined && !knows(namnd, kanda.namnder, namndMedKod)) {
    faults.push({ pekare: '/namnd', text: `nämnden ”${namnd}” finns inte i registret` });
  }
  const orsak = (kod: string) => AVSLUTSORSAK.find((one) => one.kod === kod);
  fullfoljd?.orsaker?.forEach((kod, i) => {
    if (knows(kod, kanda.avslutsorsaker, orsak)) return;
    const text = `avslutsorsaken ”${kod}” finns inte i kodverket`;
    faults.push({ pekare: `/fullfoljd/orsaker/${i}`, text });
  });
  return faults;
}

function knows(
  kod: string,
  added: ReadonlySet<string> | undefined,
  find: (kod: string) => object | undefined,
): boolean {
  return added?.has(kod) === true || find(kod) !== undefined;
}

function matpunktFel(punkt: PlaneradMatpunkt, pekare: string, kanda: Kanda): readonly Mallfel[] {
  const faults: Mallfel[] = [];
  punkt.instrument.forEach((kod, i) => {
    if (knows(kod, kanda.instrument, instrumentMedKod)) return;
    const text = `instrumentet ”${kod}” finns inte i registret`;
    faults.push({ pekare: `${pekare}/instrument/${i}`, text });
  });
  if (punkt.fonster.fran > punkt.fonster.till) {
    faults.push({ pekare: `${pekare}/fonster/till`, text: 'ska inte ligga före fran' });
  }
  if (punkt.varjeManad !== undefined && punkt.matpunkt !== 'mellan') {
    faults.push({ pekare: `${pekare}/varjeManad`, text: 'anges bara för mätpunkten mellan' });
  }
  return faults;
}

function omvandaSpann(mall: Mallandring): readonly Mallfel[] {
  const { forvantadLangdDagar: langd, malgrupp, giltigFrom, giltigTom } = mall;
  const spann: readonly [string, string | number | undefined, string | number | undefined][] = [
    ['/forvantadLangdDagar/max', langd?.min, langd?.max],
    ['/malgrupp/alderTill', malgrupp?.alderFran, malgrupp?.alderTill],
    ['/giltigTom', giltigFrom, giltigTom],
  ];
  return spann.flatMap(([pekare, from, to]) =>
    from !== undefined && to !== undefined && from > to
      ? [{ pekare, text: `ska vara ${from} eller mer` }]
      : [],
  );
}

/** An insats keeps the template of its start, so a template is never replaced: a new version is added beside it. */
function dubblett({ metod, namnd, version = 1 }: Mallandring): readonly Mallfel[] {
  const taken = METODMALLAR.some(
    (one) => one.metod === metod && one.namnd === namnd && one.version === version,
  );
  const text = `mallen för ${metod} finns redan i version ${version}; ge den nya en högre version`;
  return taken ? [{ pekare: '/version', text }] : [];
}

/** Without a first day it would hold for all that has ever started, and change what was due. */
function utanForstaDag({ giltigFrom }: Mallandring): readonly Mallfel[] {
  if (giltigFrom !== undefined) return [];
  const text =
    'saknas; ange den dag då mallen börjar gälla. Insatser som har börjat tidigare behåller den mall de har';
  return [{ pekare: '/giltigFrom', text }];
}
