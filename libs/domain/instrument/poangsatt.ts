import { algoritmMedVersion, type Poangalgoritm } from './algoritm.js';
import { antalFaults, svarFaults } from './svar.js';
import type { Poangfel, Poangsattning, Svar } from './poang.js';
import { delskalepoang, totalpoang, type Poang } from './rakna.js';
import type { Instrument } from './types.js';

/**
 * Poängsätter svaren enligt instrumentets egen algoritm. (Scores the answers, item 1 first, by the
 * newest scoring or the version given; `algoritmDen` tells which one is in force on a day.) A total
 * that too many answers are missing for is `saknas` while a subscale can be scored, else a refusal.
 */
export function poangsatt(
  instrument: Instrument,
  svar: readonly Svar[],
  algoritm?: number,
): Poangsattning {
  const valid = algoritmMedVersion(instrument, algoritm);
  if (valid === undefined) return refused([utanAlgoritm(instrument, algoritm)]);
  const faults = [...antalFaults(instrument, svar), ...svarFaults(instrument, svar)];
  return faults.length > 0 ? refused(faults) : rakna(instrument, svar, valid);
}

function rakna(
  instrument: Instrument,
  svar: readonly Svar[],
  algoritm: Poangalgoritm,
): Poangsattning {
  const delskalor = delskalepoang(instrument, svar, algoritm);
  const total = totalpoang(instrument, svar, { algoritm, delskalor });
  const riskfragor = riskfragorI(instrument, svar);
  const saknade = svar.filter((one) => one === 'saknas').length;
  const all: readonly Poang[] = [...delskalor, total];
  if (all.every(({ poang }) => poang === 'saknas')) {
    const values = { saknade, hogst: algoritm.saknade?.hogst ?? 0 };
    return refused([{ code: 'for-manga-saknas', values }], riskfragor);
  }
  return {
    accepted: true,
    algoritm: algoritm.version,
    poang: total.poang,
    delskalor: delskalor.map(({ kod, poang }) => ({ kod, poang })),
    saknade,
    uppraknad: all.some(({ uppraknad }) => uppraknad),
    riskfragor,
  };
}

/** Items whose answer alerts. They are looked for even where no score can be told. */
function riskfragorI({ riskfragor }: Instrument, svar: readonly Svar[]): readonly number[] {
  return riskfragor
    .filter(({ fraga, fran }) => {
      const given = svar[fraga - 1];
      return typeof given === 'number' && given >= fran;
    })
    .map(({ fraga }) => fraga);
}

function utanAlgoritm(instrument: Instrument, algoritm: number | undefined): Poangfel {
  const { kod, algoritmer } = instrument;
  if (algoritmer.length === 0) return { code: 'poangsatts-inte', values: { instrument: kod } };
  const tillatna = algoritmer.map(({ version }) => version);
  return { code: 'okand-algoritm', values: { instrument: kod, varde: algoritm ?? '', tillatna } };
}

function refused(faults: readonly Poangfel[], riskfragor: readonly number[] = []): Poangsattning {
  return { accepted: false, faults, riskfragor };
}
