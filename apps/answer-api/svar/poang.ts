import {
  algoritmDen,
  poangsatt,
  type Datum,
  type Informant,
  type Instrument,
  type Poangsattning,
  type RegistreraSkattning,
  type Svar,
} from '../../../libs/domain/index.js';
import type { ProblemFault } from '../../../libs/web/index.js';
import { formularOf } from './formular.js';
import { svarsfel } from './svarsfel.js';
import { STOD_BARN } from './tack.js';

/** What the command is told: the answers, or the ready score of an instrument that is not scored here. */
export type Underlag = Pick<RegistreraSkattning['data'], 'svar' | 'poang'>;

/** Answers that hold, and the score they give; or what is wrong with them. */
export type Poangsatta =
  | { readonly poang: number | 'saknas'; readonly underlag: Underlag }
  | { readonly fel: readonly ProblemFault[] };

/** Scores as the decision will, by the scoring in force that day, so that the one who answers is told what is recorded. */
export function poangsattaSvar(
  instrument: Instrument,
  svar: readonly Svar[],
  { datum, informant }: { readonly datum: Datum; readonly informant: Informant },
): Poangsatta {
  const formular = formularOf(instrument);
  const fel = svarsfel(formular, svar);
  if (fel.length > 0) return { fel };
  const [only] = svar;
  if (formular.ettTal && typeof only === 'number')
    return { poang: only, underlag: { poang: only } };
  const scored = poangsatt(instrument, svar, algoritmDen(instrument, datum)?.version);
  if (scored.accepted) return { poang: scored.poang, underlag: { svar } };
  return withoutScore(scored, svar, informant);
}

/** What gives no score is refused, but for an answer that asks for somebody at once: it is taken as it is. */
function withoutScore(
  { faults, riskfragor }: Extract<Poangsattning, { accepted: false }>,
  svar: readonly Svar[],
  informant: Informant,
): Poangsatta {
  if (!faults.every(({ code }) => code === 'for-manga-saknas')) return { fel: [GAR_INTE] };
  if (riskfragor.length > 0) return { poang: 'saknas', underlag: { svar } };
  const { detail } = FOR_MANGA_SAKNAS;
  const told = informant === 'barn' ? `${detail} ${STOD_BARN}` : detail;
  return { fel: [{ ...FOR_MANGA_SAKNAS, detail: told }] };
}

const FOR_MANGA_SAKNAS = {
  pointer: '/svar',
  code: 'for-manga-saknas',
  detail:
    'Du har hoppat över för många frågor. Gå tillbaka och svara på några till, eller prata med den som gav dig koden.',
} as const;

const GAR_INTE = {
  pointer: '/svar',
  code: 'svar-kan-ej-poangsattas',
  detail: 'Svaren går inte att räkna ihop. Prata med den som gav dig koden.',
} as const;
