import { addDays, addMonths } from '../../datum.js';
import type { Fonster, Metodmall, PlaneradMatpunkt } from '../../metodmall/index.js';
import { metodMedKod } from '../../metod/index.js';
import { EFTER_MANADER } from '../matpunkter.js';
import { matpunktOrimlig } from './matpunkt.js';
import { baslinjeSen } from './baslinje-sen.js';
import type { Flaggfynd, Flaggregel, Underlag } from './types.js';

type Skattning = Underlag['skattningar'][number];

/** Uppföljningen är försenad. (A follow-up that the template asks for is overdue, or was when the insats ended.) */
export const uppfoljningForsenad: Flaggregel = ({ bevakningar, start, avslut, today }) =>
  bevakningar
    .filter(() => avslut?.data.avslutsorsak !== 'AVLIDEN')
    .filter(({ slag, forfaller }) => slag === 'uppfoljning' && forfaller < today)
    .filter(({ tillstand, skal }) => tillstand === 'oppen' || skal === 'uteblev')
    .map(({ tillstand, forfaller: sedan }) => ({
      kod: 'UPPF_FORSENAD',
      text: `Uppföljningen skulle ha gjorts senast den ${sedan}${tillstand === 'oppen' ? '. Följ upp och registrera det.' : ', och insatsen är avslutad. Registrera uppföljningen om den gjordes.'}`,
      ...(start === undefined ? {} : { handelseId: start.id }),
      sedan,
    }));

/** Utanför målgruppen: barnets ålder vid starten. (Older or younger than the method is meant for.) */
export const utanforMalgrupp: Flaggregel = ({ start, mall }) => {
  if (start === undefined || mall === undefined) return [];
  const { metod, alderAr, datum: sedan } = start.data;
  const [fran, till] = malgruppen(mall, metod);
  if (alderAr === 'uppgift-saknas' || (alderAr >= fran && alderAr <= till)) return [];
  const span = till === Infinity ? `${fran} år och äldre` : `${fran}–${till} år`;
  const text = `Barnet var ${alderAr} år vid starten; metoden är tänkt för ${span}. Kontrollera metoden, åldern och datumet.`;
  return [{ kod: 'UTANFOR_MALGRUPP', text, handelseId: start.id, sedan }];
};

/** The template's own, and what it leaves out as the register of methods has it. */
function malgruppen({ malgrupp }: Metodmall, kod: string): readonly [fran: number, till: number] {
  const metod = metodMedKod(kod);
  const fran = malgrupp.alderFran ?? metod?.alderFran ?? 0;
  return [fran, malgrupp.alderTill ?? metod?.alderTill ?? Infinity];
}

/** Skattning utanför mallens fönster; den som redan är flaggad för dagen sägs inte två gånger. (Outside the days that the template gives.) */
export const skattningUtanforFonster: Flaggregel = (underlag) => {
  const told = new Set(
    [...baslinjeSen(underlag), ...matpunktOrimlig(underlag)].map(({ handelseId }) => handelseId),
  );
  return underlag.skattningar
    .filter(({ id }) => !told.has(id))
    .flatMap((skattning) => utanfor(skattning, underlag));
};

function utanfor(skattning: Skattning, underlag: Underlag): readonly Flaggfynd[] {
  const { instrument, informant, matpunkt, datum: sedan } = skattning.data;
  const punkt = underlag.mall?.matpunkter.find(
    (one) =>
      one.matpunkt === matpunkt &&
      one.instrument.includes(instrument) &&
      one.informanter.includes(informant),
  );
  const fonster = punkt && fonsterFor(punkt, underlag);
  if (fonster === undefined || (sedan >= fonster.fran && sedan <= fonster.till)) return [];
  const text = `Skattningen vid ${matpunkt} gjordes utanför metodmallens dagar ${fonster.fran}–${fonster.till}. Kontrollera datum och mätpunkt.`;
  return [{ kod: 'SKATTNING_UTANFOR_FONSTER', text, handelseId: skattning.id, sedan }];
}

/** What is asked again and again has no window of its own. */
function fonsterFor({ matpunkt, fonster }: PlaneradMatpunkt, { start, avslut }: Underlag) {
  if (matpunkt === 'mellan') return undefined;
  if (matpunkt === 'start') return start && dagar(start.data.datum, fonster);
  return avslut && dagar(addMonths(avslut.data.datum, EFTER_MANADER[matpunkt] ?? 0), fonster);
}

function dagar(anchor: Parameters<typeof addDays>[0], { fran, till }: Fonster) {
  return { fran: addDays(anchor, fran), till: addDays(anchor, till) };
}
