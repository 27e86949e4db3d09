import { type Datum, kvartalsdagar } from '../../datum.js';
import type { Rejection } from '../../rejection.js';
import { placeringensSlut } from '../avslutad-placering.js';
import type {
  InsatsAccepterad,
  InsatsEvent,
  UppfoljningEfterUtredningBeslutad,
} from '../events.js';
import { allData, firstData } from '../evolve.js';
import { reject } from '../reject.js';
import { sagtAv, type Svar } from '../sagt.js';

/** Svar gäller ett erbjudande och kommer efter det. (An answer is to an offer, and follows it.) */
export function svaren(history: readonly InsatsEvent[]): readonly Rejection[] {
  const answers = [
    ...allData(history, 'InsatsAccepterad'),
    ...allData(history, 'InsatsAvbojd'),
    ...allData(history, 'AcceptOkand'),
  ];
  if (answers.length === 0) return [];
  const offer = firstData(history, 'InsatsErbjuden');
  if (offer === undefined) return [reject('svar-utan-erbjudande')];
  const early = answers
    .filter(({ datum }) => datum < offer.datum)
    .map(({ datum: varde }) =>
      reject('svar-fore-erbjudande', { varde, datum: offer.datum }, '/datum'),
    );
  return [...early, ...utanJa(history)];
}

/** An answer without a yes says what is not needed beside a yes of that day or before. A no told later undoes no answer. */
function utanJa(history: readonly InsatsEvent[]): readonly Rejection[] {
  const answers = allData(history, 'InsatsAccepterad');
  return answers
    .filter(({ svar, datum }) => {
      const beside = answers.some((one) => one.datum <= datum && has(one, 'ja'));
      return !has({ svar }, 'ja') && !(beside && has({ svar }, 'kravs-ej'));
    })
    .map(() => reject('accept-utan-ja', {}, '/svar'));
}

/** A new answer that leans on a yes which has since been taken back. */
export function tagetJa(event: InsatsEvent, history: readonly InsatsEvent[]): readonly Rejection[] {
  if (event.type !== 'InsatsAccepterad' || has(event.data, 'ja')) return [];
  if (utanJa([...history, event]).length > 0) return [];
  const until = history.filter(({ data }) => data.datum <= event.data.datum);
  return [...sagtAv(until).values()].includes('ja') ? [] : [reject('accept-utan-ja', {}, '/svar')];
}

function has({ svar }: Pick<InsatsAccepterad['data'], 'svar'>, sagt: Svar): boolean {
  return svar.some((one) => one.svar === sagt);
}

/** Ändring, upphörande, överklagande och rapport gäller ett beslut. (They are about a decision, and follow it.) */
export function beslutets(history: readonly InsatsEvent[]): readonly Rejection[] {
  const beslut = firstData(history, 'BeslutFattat');
  const overklagad = allData(history, 'BeslutOverklagat');
  const upphort = allData(history, 'BeslutUpphort');
  const about = [
    ...allData(history, 'BeslutAndrat'),
    ...upphort,
    ...overklagad,
    ...allData(history, 'OverklagandeAvgjort'),
    ...allData(history, 'EjVerkstalltBeslutRapporterat'),
  ];
  if (about.length === 0) return [];
  if (beslut === undefined) return [reject('beslut-saknas')];
  const { datum } = beslut;
  const early = about
    .filter((data) => data.datum < datum)
    .map((data) => reject('handelse-fore-beslut', { varde: data.datum, datum }, '/datum'));
  return [
    ...early,
    ...avgorandena(history),
    ...upphorandena(upphort),
    ...rapporterna(history, datum),
  ];
}

/** A report is of a quarter that has begun by then, and that the decision was made before the end of. */
function rapporterna(history: readonly InsatsEvent[], beslut: Datum): readonly Rejection[] {
  return allData(history, 'EjVerkstalltBeslutRapporterat').flatMap(({ kvartal: varde, datum }) => {
    const { fran, till } = kvartalsdagar(varde);
    if (fran > datum) return [reject('kvartal-ej-borjat', { varde, datum }, '/kvartal')];
    return till < beslut
      ? [reject('kvartal-fore-beslut', { varde, datum: beslut }, '/kvartal')]
      : [];
  });
}

function avgorandena(history: readonly InsatsEvent[]): readonly Rejection[] {
  const settled = allData(history, 'OverklagandeAvgjort');
  const appeals = allData(history, 'BeslutOverklagat');
  return settled.length > appeals.length ? [reject('overklagande-saknas')] : [];
}

function upphorandena(upphort: readonly { readonly datum: string }[]): readonly Rejection[] {
  const [first, second] = upphort;
  return first !== undefined && second !== undefined
    ? [reject('beslut-redan-upphort', { datum: first.datum }, '/datum')]
    : [];
}

/** Uppföljning utan insats: efter ett nej, när inget erbjöds eller efter en placering; beslutas innan den avslutas. (Follow-up without an insats.) */
export function uppfoljningEfterUtredning(history: readonly InsatsEvent[]): readonly Rejection[] {
  const [decided, second] = allData(history, 'UppfoljningEfterUtredningBeslutad');
  const ended = firstData(history, 'UppfoljningEfterUtredningAvslutad');
  if (decided === undefined) {
    return ended === undefined ? [] : [reject('uppfoljning-ej-beslutad')];
  }
  const allowed =
    history.some(({ type }) => type === 'InsatsAvbojd' || type === 'InsatsEjErbjuden') ||
    efterPlacering(history, decided);
  const faults = allowed ? [] : [reject('uppfoljning-ej-tillaten')];
  if (second !== undefined) {
    faults.push(reject('uppfoljning-redan-beslutad', { datum: decided.datum }, '/datum'));
  }
  if (ended !== undefined && ended.datum < decided.datum) {
    const values = { varde: ended.datum, datum: decided.datum };
    faults.push(reject('handelse-fore-beslut', values, '/datum'));
  }
  return faults;
}

/** A child that was placed may be followed up once it has come home, on that ground. */
function efterPlacering(
  history: readonly InsatsEvent[],
  { datum, skal }: UppfoljningEfterUtredningBeslutad['data'],
): boolean {
  const start = firstData(history, 'InsatsPaborjad');
  const slut = placeringensSlut({ start, avslut: firstData(history, 'InsatsAvslutad') });
  return skal === 'efter-placering' && slut !== undefined && datum >= slut;
}
