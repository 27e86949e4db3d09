import { addDays, type Datum } from '../../datum.js';
import type { Matpunkt } from '../../kodverk/types.js';
import { BASLINJE_FRIST_DAGAR } from '../../metodmall/index.js';
import type { Flaggregel, Flaggfynd, Underlag } from './types.js';

/** Baslinje saknas eller är sen. (No rating at the start, or one that came too late to be a baseline.) */
export const baslinje: Flaggregel = ({ start, skattningar, avslut, today, history }) => {
  if (start === undefined || isExcused(history, start.data, 'start')) return [];
  const sedan = addDays(start.data.datum, BASLINJE_FRIST_DAGAR);
  const first = skattningar
    .filter(({ data }) => data.matpunkt === 'start')
    .sort((a, b) => (a.data.datum < b.data.datum ? -1 : 1))[0];
  if (first === undefined) {
    return avslut !== undefined || today > sedan ? [missing(start.id, sedan)] : [];
  }
  const text = `Skattningen vid start gjordes mer än ${BASLINJE_FRIST_DAGAR} dagar efter starten.`;
  return first.data.datum > sedan
    ? [{ kod: 'BASLINJE_SEN', text, handelseId: first.id, sedan }]
    : [];
};

/** Nobody who is in no file is asked, and where the reason is told there is nothing to ask for. */
function isExcused(
  history: Underlag['history'],
  { anonym }: { readonly anonym?: boolean },
  matpunkt: Matpunkt,
): boolean {
  const told = history.some(
    (event) => event.type === 'SkattningEjGenomford' && event.data.matpunkt === matpunkt,
  );
  return told || anonym === true;
}

function missing(handelseId: string, sedan: Datum): Flaggfynd {
  const text = 'Skattning vid start saknas. Registrera den om den gjordes.';
  return { kod: 'BASLINJE_SAKNAS', text, handelseId, sedan };
}

/** Slutmätning saknas. (Ended without a rating at the end; not asked for where the young person died.) */
export const slutmatning: Flaggregel = ({ start, skattningar, avslut, history }) => {
  if (start === undefined || avslut === undefined) return [];
  if (isExcused(history, start.data, 'avslut')) return [];
  const { datum: sedan, avslutsorsak } = avslut.data;
  const rated = skattningar.some(({ data }) => data.matpunkt === 'avslut');
  if (rated || avslutsorsak === 'AVLIDEN') return [];
  const text = 'Skattning vid avslut saknas. Registrera den inom 60 dagar från avslutet.';
  return [{ kod: 'SLUTMATNING_SAKNAS', text, handelseId: avslut.id, sedan }];
};

/** Informanten byttes mellan start och avslut, så att ingen förändring kan räknas. (No informant answered both.) */
export const informantBytt: Flaggregel = (underlag) => {
  const ended = underlag.skattningar.filter(({ data }) => data.matpunkt === 'avslut');
  const instruments = [...new Set(ended.map(({ data }) => data.instrument))];
  return instruments.flatMap((instrument) => {
    const before = informants(underlag, instrument, 'start');
    const after = informants(underlag, instrument, 'avslut');
    const last = ended.find(({ data }) => data.instrument === instrument);
    if (last === undefined || before.size === 0) return [];
    if ([...after].some((informant) => before.has(informant))) return [];
    const text = `Olika informanter svarade på ${instrument} vid start och avslut.`;
    return [{ kod: 'INFORMANT_BYTT', text, handelseId: last.id, sedan: last.data.datum }];
  });
};

function informants(
  { skattningar }: Underlag,
  instrument: string,
  matpunkt: Matpunkt,
): ReadonlySet<string> {
  return new Set(
    skattningar
      .filter(({ data }) => data.instrument === instrument && data.matpunkt === matpunkt)
      .map(({ data }) => data.informant),
  );
}
