import type { Datum } from '../../domain/index.js';
import type { Akt, Undantag, Undantagsslag } from './akt.js';
import { artonarsdag } from './frist.js';
import type { Gallringsinstallation } from './installation.js';

/** Alla undantag som prövas. (Every exception that is tried, also those that follow from the file itself.) */
export type Undantagsnamn = Undantagsslag | 'pagaende-insats' | 'forskningsurval';

/** Ett prövat undantag och svaret. (An exception that was tried, the answer, and why.) */
export interface Skal {
  readonly undantag: Undantagsnamn;
  readonly svar: 'galler' | 'galler-ej' | 'okant';
  readonly text: string;
}

type Answer = Omit<Skal, 'undantag'>;
interface Trial {
  readonly akt: Akt;
  readonly dag: Datum;
  readonly installation: Gallringsinstallation;
}

const holds = (text: string): Answer => ({ svar: 'galler', text });
const holdsNot = (text: string): Answer => ({ svar: 'galler-ej', text });
const unknown = (text: string): Answer => ({ svar: 'okant', text });

/** Days of birth in the national research sample (SFS 2025:468 13 kap. 1 §). */
const URVALSDAGAR = ['05', '15', '25'];

const TRIALS: Readonly<Record<Undantagsnamn, (trial: Trial) => Answer>> = {
  'pagaende-insats': ({ akt }) => {
    const open = akt.insatser.filter(({ avslutad }) => !avslutad).length;
    return open > 0
      ? holds(`${open} insats(er) är inte avslutade.`)
      : holdsNot('Allt är avslutat.');
  },
  'placerat-barn': kept('Akten rör ett placerat barn och bevaras.'),
  faderskap: kept('Akten rör faderskap och bevaras.'),
  adoption: kept('Akten rör adoption och bevaras.'),
  vardnadsavtal: custodyAgreement,
  forskningsurval: researchSample,
  'rattsligt-hinder': during('En pågående rättslig prövning hindrar gallring.'),
  'pagaende-studie': during('En pågående studie hindrar gallring.'),
  'andra-uppgifter': during('Nämnden har andra uppgifter om individen som inte får gallras än.'),
};

/** Tries every exception, also after one was found to hold: who approves sees them all. */
export function provaUndantag(trial: Trial): readonly Skal[] {
  return (Object.keys(TRIALS) as Undantagsnamn[]).map((undantag) => ({
    undantag,
    ...TRIALS[undantag](namedTrial(trial, undantag)),
  }));
}

/** Each trial sees only the records of its own kind. */
function namedTrial(trial: Trial, undantag: Undantagsnamn): Trial {
  const own = trial.akt.undantag.filter(({ slag }) => slag === undantag);
  return { ...trial, akt: { ...trial.akt, undantag: own } };
}

function begun({ akt, dag }: Trial): readonly Undantag[] {
  return akt.undantag.filter(({ from }) => from <= dag);
}

/** What is kept is kept for good: that the placement ended changes nothing. */
function kept(text: string) {
  return (trial: Trial) =>
    begun(trial).length > 0 ? holds(text) : holdsNot('Inget sådant är antecknat.');
}

function during(text: string) {
  return (trial: Trial) => {
    const open = begun(trial).filter(({ tom }) => tom === undefined || trial.dag <= tom);
    return open.length > 0 ? holds(text) : holdsNot('Inget sådant är antecknat för dagen.');
  };
}

function custodyAgreement(trial: Trial): Answer {
  const { fodelsedag } = trial.akt;
  if (begun(trial).length === 0) return holdsNot('Inget sådant är antecknat.');
  if (fodelsedag === undefined)
    return unknown(
      'Avtal finns, men födelsedagen är okänd: det går inte att se när barnet fyller 18.',
    );
  const day = artonarsdag(fodelsedag);
  return trial.dag < day
    ? holds(`Avtal om vårdnad, boende eller umgänge bevaras tills barnet fyller 18 (${day}).`)
    : holdsNot(`Barnet fyllde 18 ${day}.`);
}

function researchSample({ akt, installation }: Trial): Answer {
  if (installation.heltUrval)
    return holds('Kommunen ingår helt i forskningsurvalet: allt bevaras.');
  if (akt.fodelsedag === undefined)
    return unknown('Födelsedagen är okänd: forskningsurvalet (5, 15, 25) går inte att utesluta.');
  return URVALSDAGAR.includes(akt.fodelsedag.slice(8))
    ? holds('Född den 5, 15 eller 25: ingår i forskningsurvalet och bevaras.')
    : holdsNot('Inte född den 5, 15 eller 25.');
}
