import {
  algoritmDen,
  instrumentMedKod,
  poangsatt,
  type Instrument,
  type Poangfel,
  type Poangsattning,
} from '../../instrument/index.js';
import type { Rejection } from '../../rejection.js';
import type { RegistreraSkattning } from '../commands.js';
import type { SkattningRegistrerad } from '../events.js';
import { reject } from '../reject.js';

type Poangen = Pick<SkattningRegistrerad['data'], 'poang'> &
  Partial<Pick<SkattningRegistrerad['data'], 'algoritm' | 'delskalor' | 'riskfragor'>>;

type Given = RegistreraSkattning['data'] & {
  readonly instrumentversion: number;
  /** The scoring it was once scored by; otherwise the one in force that day. */
  readonly algoritm?: number;
};

/** The score of a rating: as given, or worked out from the answers; or why neither will do. */
export function poangAv(data: Given): Poangen | Rejection {
  const { svar, poang } = data;
  if (svar === undefined) {
    return typeof poang === 'number' ? { poang } : reject('poang-saknas', {}, '/poang');
  }
  const instrument = instrumentMedKod(data.instrument, data.instrumentversion);
  // An unknown instrument is told as such by the register's own rules.
  if (instrument === undefined) return { poang: poang ?? 'saknas' };
  return scoredBy(data.algoritm ?? algoritmDen(instrument, data.datum)?.version, instrument, data);
}

function scoredBy(
  version: number | undefined,
  instrument: Instrument,
  { svar = [], poang }: Given,
): Poangen | Rejection {
  const scored = poangsatt(instrument, svar, version);
  if (!scored.accepted) return withoutScore(scored, { version, poang });
  if (poang !== undefined && poang !== scored.poang) {
    return reject(
      'poang-motsager-svaren',
      { varde: poang, vantat: String(scored.poang) },
      '/poang',
    );
  }
  const { algoritm, delskalor, riskfragor } = scored;
  return { poang: scored.poang, algoritm, delskalor, riskfragor };
}

/**
 * Answers that give no score are refused, but for those that somebody should see at once: they are kept as
 * they are, so that the alert is not lost with what was left out.
 */
function withoutScore(
  { faults, riskfragor }: Extract<Poangsattning, { accepted: false }>,
  { version, poang }: { readonly version: number | undefined; readonly poang: unknown },
): Poangen | Rejection {
  const isTooFew = faults.every(({ code }) => code === 'for-manga-saknas');
  const isKept = isTooFew && riskfragor.length > 0 && version !== undefined && poang === undefined;
  if (!isKept) return unscored(faults, riskfragor);
  return { poang: 'saknas', algoritm: version, delskalor: [], riskfragor };
}

const FEL: Readonly<Record<Poangfel['code'], string>> = {
  'fel-antal-svar': 'antalet svar stämmer inte med instrumentet.',
  'svar-utanfor-skalan': 'ett svar ligger utanför skalan.',
  'svar-for-manga-decimaler': 'ett svar har för många decimaler.',
  'svar-ogiltigt': 'ett svar är varken ett tal eller saknas.',
  'for-manga-saknas':
    'för många svar saknas. Fyll i det som går, eller registrera att skattningen inte genomfördes och varför.',
  'okand-algoritm': 'instrumentet har ingen sådan poängsättning.',
  'poangsatts-inte': 'instrumentet poängsätts inte här. Ange totalpoängen i stället.',
};

function unscored(faults: readonly Poangfel[], riskfragor: readonly number[]): Rejection {
  const [first] = faults;
  const why = first === undefined ? '' : FEL[first.code];
  const alert =
    riskfragor.length === 0
      ? ''
      : ` Svaret på fråga ${riskfragor.join(' och ')} ska någon se på genast, också utan poäng.`;
  return reject('svar-kan-ej-poangsattas', { vantat: why + alert }, `/svar${first?.pointer ?? ''}`);
}
