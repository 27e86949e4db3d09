import { BEDOMNINGSINSTRUMENT, INSTRUMENTREGISTER } from '../instrument/index.js';
import { DEFAULTS } from '../instrument/defaults.js';
import type { Instrument } from '../instrument/types.js';
import type { Formfel } from './form.js';
import { algoritmFel } from './instrument-algoritm.js';
import { fragorFel } from './instrument-fragor.js';
import { gransFel } from './instrument-grans.js';
import { licensFel } from './instrument-licens.js';
import { poangomradeFel } from './instrument-poang.js';
import { alderFel, giltighetFel, namnFel, upptagna } from './regler.js';

/** Fills in what may be left out of an instrument. */
export function readInstrument(poster: readonly unknown[]): readonly Instrument[] {
  return (poster as readonly Instrument[]).map((instrument) => ({ ...DEFAULTS, ...instrument }));
}

/** Whoever has a name beside an instrument's own; a version may be called what its instrument is called. */
interface Tagna {
  readonly namn: Map<string, string>;
  readonly versioner: Map<string, number>;
}

/** What instruments of the right form still have wrong. */
export function instrumentFel(instrument: readonly Instrument[]): readonly Formfel[] {
  const tagna: Tagna = {
    namn: upptagna([...INSTRUMENTREGISTER, ...BEDOMNINGSINSTRUMENT], namesOf),
    versioner: new Map(),
  };
  for (const one of INSTRUMENTREGISTER) noteVersion(one, tagna);
  return instrument.flatMap((one, i) => {
    const faults = [...identitetFel(one, tagna), ...innehallFel(one)];
    noteVersion(one, tagna);
    for (const [name, kod] of upptagna([one], namesOf)) {
      if (!tagna.namn.has(name)) tagna.namn.set(name, kod);
    }
    return faults.map(({ pekare, text }) => ({ pekare: `/${i}${pekare}`, text }));
  });
}

type Namngiven = Pick<Instrument, 'kod' | 'namn' | 'alias'>;

function namesOf({ kod, namn, alias }: Namngiven): [string, ...string[]] {
  return [kod, namn, ...alias];
}

function noteVersion({ kod, version }: Instrument, { versioner }: Tagna): void {
  versioner.set(kod, Math.max(version, versioner.get(kod) ?? 0));
}

function identitetFel(instrument: Instrument, { namn, versioner }: Tagna): readonly Formfel[] {
  const { kod, version, giltigFrom } = instrument;
  const others = new Map([...namn].filter(([, owner]) => owner !== kod));
  const faults = [...namnFel(namesOf(instrument), others, ''), ...giltighetFel(instrument, '')];
  const newest = versioner.get(kod);
  if (newest === undefined) return faults;
  if (version <= newest) {
    const text = `${kod} finns redan i version ${newest}; ge den nya en högre version`;
    return [...faults, { pekare: '/version', text }];
  }
  if (giltigFrom !== undefined) return faults;
  const text = `saknas; den dag då version ${version} börjar användas i stället för ${newest}`;
  return [...faults, { pekare: '/giltigFrom', text }];
}

/** What can be scored is scored at both ends only when the rest holds: a wrong item number would crash it. */
function innehallFel(instrument: Instrument): readonly Formfel[] {
  const { alder, egenAlder } = instrument;
  const faults = [
    ...(instrument.min < instrument.max
      ? []
      : [{ pekare: '/max', text: `ska vara högre än min ${instrument.min}` }]),
    ...alderFel(alder, '/alder/till'),
    ...alderFel(egenAlder, '/egenAlder/till'),
    ...fragorFel(instrument),
    ...algoritmFel(instrument),
    ...licensFel(instrument),
  ];
  if (faults.length > 0) return faults;
  return [...poangomradeFel(instrument), ...gransFel(instrument)];
}
