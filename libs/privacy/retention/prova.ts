import { galler, type Datum, type IndividId } from '../../domain/index.js';
import type { Akt } from './akt.js';
import { fristFor, type Frist } from './frist.js';
import type { Gallringsinstallation } from './installation.js';
import { GALLRINGSREGLER, type Gallringsregel } from './regler.js';
import { provaUndantag, type Skal } from './undantag.js';

/** Prövningen av en akt en viss dag. (The trial of one file on one day.) */
export interface Provning extends Partial<Frist> {
  readonly individId: IndividId;
  readonly namnd: string;
  readonly dag: Datum;
  /** Id of the rule in force on the day; missing when none was. */
  readonly regel?: string;
  readonly gallras: boolean;
  /** The time is up and nothing is known to hinder, but something that could is not known: a person must decide. */
  readonly kraverBeslut: boolean;
  readonly skal: readonly Skal[];
}

/** Prövar om en akt ska gallras. (Tries the rule in force on the day and every exception; an exception always wins.) */
export function prova(akt: Akt, dag: Datum, installation: Gallringsinstallation): Provning {
  const regel = regelDen(dag, installation);
  const frist = regel === undefined ? undefined : fristFor(regel, akt);
  const skal = provaUndantag({ akt, dag, installation });
  const due = frist !== undefined && frist.tidigast <= dag;
  const free = due && !skal.some(({ svar }) => svar === 'galler');
  const open = skal.some((one) => isOpen(one, installation));
  return {
    individId: akt.individId,
    namnd: akt.namnd,
    dag,
    ...(regel === undefined ? {} : { regel: regel.id }),
    ...frist,
    gallras: free && !open,
    kraverBeslut: free && open,
    skal,
  };
}

function isOpen({ svar, undantag }: Skal, { okandFodelsedag }: Gallringsinstallation): boolean {
  if (svar !== 'okant') return false;
  return undantag !== 'forskningsurval' || okandFodelsedag === 'bevara';
}

/** The rule of the day of the trial, whatever the law was when the notes were made; the newest if several hold. */
function regelDen(dag: Datum, installation: Gallringsinstallation): Gallringsregel | undefined {
  return (installation.regler ?? GALLRINGSREGLER)
    .filter((regel) => regel.iKraft && regel.huvudman === installation.huvudman)
    .filter((regel) => galler(regel, dag))
    .reduce<Gallringsregel | undefined>(
      (newest, regel) => ((newest?.giltigFrom ?? '') > (regel.giltigFrom ?? '') ? newest : regel),
      undefined,
    );
}
