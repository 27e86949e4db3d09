import { addDays, type Datum, earliest } from '../../datum.js';
import { INFORMANT, type Matpunkt } from '../../kodverk/index.js';
import type { Flaggregel, Underlag } from './types.js';

/** Days after the end by which a rating of it is missed where no template says when. */
const SLUTMATNING_FRIST_DAGAR = 30;

/** Baslinje saknas. (A rating at the start that was asked for, of one form by one informant, was not made.) */
export const baslinjeSaknas: Flaggregel = (underlag) =>
  underlag.start === undefined
    ? []
    : saknas('BASLINJE_SAKNAS', underlag.start.id, missade(underlag, 'start'));

/** Slutmätning saknas. (The same of one at the end.) */
export const slutmatning: Flaggregel = (underlag) =>
  underlag.avslut === undefined
    ? []
    : saknas('SLUTMATNING_SAKNAS', underlag.avslut.id, missade(underlag, 'avslut'));

interface Missad {
  /** Which of the planned ones; empty where nothing was planned. */
  readonly vilka: readonly string[];
  readonly sedan: Datum;
}

const VID = { BASLINJE_SAKNAS: 'start', SLUTMATNING_SAKNAS: 'avslut' } as const;

function saknas(kod: keyof typeof VID, handelseId: string, missed: Missad | undefined) {
  if (missed === undefined) return [];
  const vilka = missed.vilka.length === 0 ? '' : ` (${missed.vilka.join(', ')})`;
  const text = `Skattning vid ${VID[kod]} saknas${vilka}. Registrera den om den gjordes, annars varför den inte gjordes.`;
  return [{ kod, text, handelseId, sedan: missed.sedan }];
}

/** What the template asks for decides; where it asks for nothing, what somebody has begun to measure does. */
function missade(underlag: Underlag, matpunkt: 'start' | 'avslut'): Missad | undefined {
  const planned = (underlag.mall?.matpunkter.length ?? 0) > 0;
  return planned ? planerade(underlag, matpunkt) : halvaPar(underlag, matpunkt);
}

/** Those that were due and are neither made nor explained. What an early end left undone was never due. */
function planerade(
  { bevakningar, today }: Underlag,
  matpunkt: 'start' | 'avslut',
): Missad | undefined {
  const due = bevakningar
    .filter(({ slag, avser }) => slag === 'skattning' && avser.endsWith(`|${matpunkt}`))
    .filter(({ tillstand, skal, forfaller }) =>
      tillstand === 'oppen' ? forfaller < today : skal === 'uteblev',
    );
  const sedan = earliest(due.map(({ forfaller }) => forfaller));
  if (sedan === undefined) return undefined;
  return { sedan, vilka: due.map(({ avser }) => iOrd(avser)) };
}

/** `SDQ|larare|start` as words. */
function iOrd(avser: string): string {
  const [instrument = '', informant = ''] = avser.split('|');
  const namn = INFORMANT.find(({ kod }) => kod === informant)?.namn ?? informant;
  return `${instrument} av ${namn.toLowerCase()}`;
}

/** A rating at one end tells nothing until there is one at the other. Not asked of the dead. */
function halvaPar(underlag: Underlag, matpunkt: 'start' | 'avslut'): Missad | undefined {
  const { avslut, today } = underlag;
  const half = andraHalvan(underlag, matpunkt);
  if (half === undefined) return undefined;
  if (matpunkt === 'start') return { sedan: half.data.datum, vilka: [] };
  if (avslut === undefined || avslut.data.avslutsorsak === 'AVLIDEN') return undefined;
  const sedan = addDays(avslut.data.datum, SLUTMATNING_FRIST_DAGAR);
  return today > sedan ? { sedan, vilka: [] } : undefined;
}

/** The rating at the other end, where there is none at this one and nobody has said why. */
function andraHalvan({ skattningar, history }: Underlag, matpunkt: 'start' | 'avslut') {
  if (skattningar.some(({ data }) => data.matpunkt === matpunkt)) return undefined;
  const other = matpunkt === 'start' ? 'avslut' : 'start';
  const half = skattningar.find(({ data }) => data.matpunkt === other);
  return isExplained(history, matpunkt) ? undefined : half;
}

function isExplained(history: Underlag['history'], matpunkt: Matpunkt): boolean {
  return history.some(
    (event) => event.type === 'SkattningEjGenomford' && event.data.matpunkt === matpunkt,
  );
}

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
