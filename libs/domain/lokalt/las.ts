import type { Indikatormal } from '../indikator/index.js';
import type { Instrument } from '../instrument/types.js';
import { INSATSTYP, type Kod } from '../kodverk/index.js';
import { type Kanda, type Mallandring, readMall, valideraMall } from '../metodmall/index.js';
import type { Metod } from '../metod/types.js';
import type { Registerfel } from './fel.js';
import { type Fil, lasFil, type Last, list, type Registertillagg } from './fil.js';
import { lista } from './form.js';
import { INSTRUMENTLISTA } from './instrument-form.js';
import { instrumentFel, readInstrument } from './instrument.js';
import { KODLISTOR, kodFel, readKodlistor } from './kodverk.js';
import { lasMal } from './mal.js';
import { metodFel, METODER, readMetoder } from './metod.js';
import { malldubbletter } from './metodmall.js';
import { NAMNDER, namndFel, type Nynamnd, readNamnder } from './namnd.js';

/** What was read, ready to be added. */
export interface Tillagg {
  readonly metoder: readonly Metod[];
  readonly instrument: readonly Instrument[];
  readonly kodverk: ReadonlyMap<string, readonly Kod[]>;
  readonly namnder: readonly Nynamnd[];
  readonly metodmallar: readonly Mallandring[];
  readonly mal: readonly Indikatormal[];
}

const INSTRUMENTFIL: Fil<readonly Instrument[]> = {
  fil: 'instrument',
  form: INSTRUMENTLISTA,
  read: list(readInstrument),
  rules: instrumentFel,
};
const KODVERKSFIL: Fil<Tillagg['kodverk']> = {
  fil: 'kodverk',
  form: KODLISTOR,
  read: readKodlistor,
  rules: kodFel,
};
const NAMNDFIL: Fil<readonly Nynamnd[]> = {
  fil: 'namnder',
  form: NAMNDER,
  read: list(readNamnder),
  rules: namndFel,
};

/** Reads every file and tells all that is wrong in any; last what names the other entries. */
export function lasTillagg(innehall: Registertillagg): {
  readonly tillagg: Tillagg;
  readonly fel: readonly Registerfel[];
} {
  const instrument = lasFil(innehall, INSTRUMENTFIL);
  const kodverk = lasFil(innehall, KODVERKSFIL);
  const metoder = lasMetoder(innehall, kodverk.poster);
  const namnder = lasFil(innehall, NAMNDFIL);
  const others = {
    metoder: metoder.poster,
    instrument: instrument.poster,
    kodverk: kodverk.poster,
    namnder: namnder.poster,
  };
  const metodmallar = lasMallar(innehall, others);
  const mal = lasMal(innehall, namnder.poster);
  const files = [metoder, instrument, kodverk, namnder, metodmallar, mal];
  return {
    tillagg: { ...others, metodmallar: metodmallar.poster, mal: mal.poster },
    fel: files.flatMap(({ fel }) => fel),
  };
}

/** Methods may be of types that the same folder adds. */
function lasMetoder(
  innehall: Registertillagg,
  kodverk: Tillagg['kodverk'],
): Last<readonly Metod[]> {
  const typer = [...INSATSTYP, ...(kodverk.get('insatstyp') ?? [])].map(({ kod }) => kod);
  return lasFil(innehall, {
    fil: 'metoder',
    form: METODER,
    read: list(readMetoder),
    rules: (metoder) => metodFel(metoder, new Set(typer)),
  });
}

function lasMallar(
  innehall: Registertillagg,
  { metoder, instrument, kodverk, namnder }: Omit<Tillagg, 'metodmallar' | 'mal'>,
): Last<readonly Mallandring[]> {
  const koder = (entries: readonly { readonly kod: string }[]) =>
    new Set(entries.map(({ kod }) => kod));
  const kanda: Kanda = {
    metoder: koder(metoder),
    instrument: koder(instrument),
    namnder: koder(namnder),
    avslutsorsaker: koder(kodverk.get('avslutsorsak') ?? []),
  };
  return lasFil(innehall, {
    fil: 'metodmallar',
    form: lista((value, pekare) => valideraMall(value, pekare, kanda)),
    read: list((poster) => poster.map(readMall)),
    rules: malldubbletter,
  });
}
