import { dayNumber, insatsId, type InsatsId, type Part } from '../domain/index.js';
import { Chance, Lottery } from './chance.js';
import { FORSTA_DAGEN, type CityOptions, type SyntheticInsats } from './city.js';
import { datumOf, type Steg } from './dagbok.js';
import { individ, alderDen } from './individ.js';
import { FAMILJEBEHANDLING, metodlotteri } from './metod.js';
import { behovet, erbjud, grunduppgifterFor, type Erbjudande } from './vag.js';

const UTAN_INSATS_SERIES = 4;
/** Beyond the persons of any city. */
const FORSTA_INDIVID = 100_000_000;
/** For each hundred insatser of the city so many came to none. */
const PER_HUNDRA = 30;

const SLUT = new Lottery([
  ['nej', 45],
  ['okant', 5],
  ['vantas', 5],
  ['ej-erbjuden', 45],
] as const);

const SKAL_NEJ = new Lottery([
  ['TID', 24],
  ['AVSTAND', 20],
  ['PRAKTISKT_STOD', 20],
  ['BARNET_VILL_EJ', 16],
  ['MISSTRO', 10],
  ['EN_VH_VILL_EJ', 6],
  ['SPRAK', 4],
]);

const SKAL_EJ = new Lottery([
  ['INSATS_SAKNAS', 40],
  ['ANNAN_AKTOR', 25],
  ['LANG_KO', 20],
  ['INGET_BEHOV', 15],
]);

const UPPFOLJNING = new Lottery([
  ['behovs-ej', 60],
  ['ej-provat', 35],
  ['ska-beslutas', 5],
] as const);

const SKAL_EJ_UPPFOLJD = new Lottery([
  ['ingen-kvarstaende-oro', 30],
  ['annan-insats', 25],
  ['annan-aktor', 15],
  ['kande-inte-till', 15],
  ['ej-tid', 10],
  ['familjen-nas-ej', 5],
] as const);

/** Who says no, where it is not the child. */
const PART = new Lottery<Part>([
  ['vardnadshavare-1', 6],
  ['vardnadshavare-2', 4],
]);

/**
 * Those of a city who came to no insats: offered and declined, never answered, or nothing there to offer. None of
 * them was decided or started, so no figure of outcome counts them.
 */
export function* utanInsats(options: CityOptions): Generator<SyntheticInsats> {
  const antal = Math.floor((options.insatser * PER_HUNDRA) / 100);
  for (let index = 0; index < antal; index += 1) yield nummer(index, options);
}

function nummer(index: number, { seed, today }: CityOptions): SyntheticInsats {
  const period = { fran: dayNumber(FORSTA_DAGEN), till: dayNumber(today) };
  const chance = new Chance(seed, index, UTAN_INSATS_SERIES);
  const id = insatsId(chance.uuid()) as InsatsId;
  const of = individ(seed, FORSTA_INDIVID + index, period);
  const dag = of.forstaDag;
  const metod = chance.happens(0.4)
    ? FAMILJEBEHANDLING
    : chance.pick(metodlotteri(alderDen(of, dag)));
  const behovsprovad = chance.happens(metod.behovsprovad);
  const steg = vagen({ individ: of, metod, behovsprovad, dag }, chance);
  const key = `demo-utan-insats:${seed}:${index}`;
  return {
    ...{ insatsId: id, key, corrections: [], correctionsKey: `${key}:rattelse` },
    commands: steg.filter((one) => one.dag <= period.till).map(({ command }) => command),
    reference: `seed:${seed}`,
  };
}

function vagen(of: Erbjudande, chance: Chance): readonly Steg[] {
  const slut = chance.pick(SLUT);
  if (slut === 'ej-erbjuden') return [ejErbjuden(of, chance)];
  const offer = erbjud(of, chance);
  const dag = of.dag + Math.floor(chance.lognormal(7, 0.8));
  const datum = datumOf(dag);
  if (slut === 'vantas') return [offer];
  if (slut === 'okant')
    return [offer, { dag, command: { type: 'NoteraOkandAccept', data: { datum } } }];
  const skal = chance.pick(SKAL_NEJ);
  const av: readonly Part[] = skal === 'BARNET_VILL_EJ' ? ['barn'] : [chance.pick(PART)];
  const data = { datum, av, skal: [skal], ...uppfoljningsvalet(chance) };
  return [offer, { dag, command: { type: 'AvbojInsats', data } }];
}

/** Hardly ever followed up, as the audits found; and one in five has told no reason. */
function uppfoljningsvalet(chance: Chance) {
  const uppfoljning = chance.pick(UPPFOLJNING);
  if (uppfoljning === 'ska-beslutas' || chance.happens(0.2)) return { uppfoljning };
  return { uppfoljning, uppfoljningsskal: chance.pick(SKAL_EJ_UPPFOLJD) };
}

/** Where there was no need there is no method either. */
function ejErbjuden(of: Erbjudande, chance: Chance): Steg {
  const skal = chance.pick(SKAL_EJ);
  const metod = skal === 'INGET_BEHOV' ? 'INGEN' : of.metod.kod;
  const grund = { ...grunduppgifterFor(of, metod), datum: datumOf(of.dag), skal: [skal] };
  const behov = { behov: behovet(alderDen(of.individ, of.dag), chance) };
  const data = skal === 'INGET_BEHOV' ? grund : { ...grund, ...behov };
  return { dag: of.dag, command: { type: 'AvstaFranErbjudande', data } };
}
