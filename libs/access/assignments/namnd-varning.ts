import { efterfoljare, namndMedKod, type Datum } from '../../domain/index.js';
import type { Tilldelning } from '../policy/actor.js';

type Tid = Pick<Tilldelning, 'namnd' | 'from' | 'tom'>;

/**
 * What whoever gives a role should hear when the board does not exist for all of its time. Let in, since
 * roles are prepared before a board begins; but a role in a board that is no more reaches nothing.
 */
export function namndvarning({ namnd: kod, from, tom }: Tid): string | undefined {
  const namnd = namndMedKod(kod);
  if (namnd === undefined) return undefined;
  const { namn, giltigFrom, giltigTom } = namnd;
  if (giltigFrom !== undefined && from < giltigFrom) {
    return `Nämnden ${namn} börjar den ${giltigFrom}, och rollen ges från den ${from}. Kontrollera dagen: rollen gäller från den, för det som nämnden tar över.`;
  }
  if (giltigTom === undefined || (tom !== undefined && tom <= giltigTom)) return undefined;
  return `Nämnden ${namn} ${upphor(from, giltigTom)}, och rollen ${efter(tom)}. ${nasta(kod, giltigTom)}`;
}

function upphor(from: Datum, sist: Datum): string {
  return from > sist ? `fanns till och med den ${sist}` : `finns bara till och med den ${sist}`;
}

function efter(tom: Datum | undefined): string {
  return tom === undefined ? 'ges tills vidare' : `ges till och med den ${tom}`;
}

/** Where the cases of the board have gone. */
function nasta(kod: string, sist: Datum): string {
  const arvtagare = efterfoljare(kod, '9999-12-31');
  return arvtagare === kod
    ? `Efter den ${sist} når den inget.`
    : `Insatserna hör sedan till ${namndMedKod(arvtagare)?.namn ?? arvtagare}: ge rollen med koden ${arvtagare}.`;
}
