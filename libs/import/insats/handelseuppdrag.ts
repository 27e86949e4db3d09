import type { Datum, InsatsCommand } from '../../domain/index.js';
import { derivedId } from '../../recording/index.js';
import { HANDELSETYPER, oppnar } from '../handelse/handelser.js';
import type { Handelsevarde, Rad } from '../row/rad.js';
import { grundceller, grunduppgifter } from './grund.js';
import type { Insatsgrupp } from './grupp.js';
import type { Uppdrag } from './uppdrag.js';

interface Handelserad {
  readonly rad: Rad;
  readonly handelse: Handelsevarde;
  readonly datum: Datum;
}

/** What the rows of the event form ask to be recorded: by day, and within a day in the order of a life. */
export function handelseuppdrag(grupp: Insatsgrupp): readonly Uppdrag[] {
  const same = new Map<string, number>();
  return handelserader(grupp).map((one) => {
    const { rad, handelse } = one;
    const facts = oppnar(handelse.type) ? oppningsuppgifter(grupp, one) : {};
    const data = { ...facts, ...handelse.data, ...egetId(one, same) };
    return {
      // Of the form that its type has; what is wrong with it the decision tells, at its cell.
      command: { type: handelse.type, data } as unknown as InsatsCommand,
      rad: rad.number,
      cells: { ...grundceller(grupp), ...handelse.cells, '/datum': datumcell(handelse) },
    };
  });
}

/**
 * A row that could not be read is not decided, or it would be refused twice over; and where that row may
 * have opened the insats nothing is, or all the others would be refused for it.
 */
function handelserader({ rader }: Insatsgrupp): readonly Handelserad[] {
  const unread = rader.filter(({ orsaker }) => orsaker.length > 0);
  if (unread.some(({ handelse }) => handelse !== undefined && oppnar(handelse.type))) return [];
  const rank = ({ handelse }: Handelserad) => HANDELSETYPER.indexOf(handelse.type);
  return rader
    .flatMap((rad) => {
      const { handelse } = rad;
      const datum = handelse?.data.datum;
      return handelse === undefined || typeof datum !== 'string' || rad.orsaker.length > 0
        ? []
        : [{ rad, handelse, datum: datum as Datum }];
    })
    .sort((a, b) => a.datum.localeCompare(b.datum) || rank(a) - rank(b));
}

function oppningsuppgifter(grupp: Insatsgrupp, { handelse, datum }: Handelserad) {
  const alderAr = handelse.alderAr?.value;
  return { ...grunduppgifter(grupp, datum), ...(alderAr === undefined ? {} : { alderAr }) };
}

function datumcell({ cells }: Handelsevarde): string {
  return cells['/datum'] ?? cells[''] ?? '';
}

/** Which field names the thing that happened, where a file may leave that to us. */
const ID_FALT: Readonly<Record<string, string>> = {
  RegistreraSkattning: 'skattningId',
  GenomforSession: 'sessionId',
  GenomforUppfoljning: 'uppfoljningId',
};

/**
 * The id of a rating is the one that the other forms give it, so that it is known whichever file it
 * comes in; that of a session or a follow-up tells those of one day apart by their order.
 */
function egetId(
  { rad, handelse, datum }: Handelserad,
  same: Map<string, number>,
): Readonly<Record<string, unknown>> {
  const name = ID_FALT[handelse.type];
  if (name === undefined || handelse.data[name] !== undefined) return {};
  if (name === 'skattningId') return { skattningId: skattningId(rad, handelse, datum) };
  const base = [rad.insatsId, handelse.type, datum].join('|');
  const nr = same.get(base) ?? 0;
  same.set(base, nr + 1);
  return { [name]: derivedId(name, base, nr) };
}

function skattningId(rad: Rad, { data }: Handelsevarde, datum: Datum): string {
  const { instrument, matpunkt, informant } = data;
  const occasion = matpunkt === 'mellan' ? datum : '';
  const parts = [rad.insatsId, instrument, matpunkt, informant, occasion];
  return derivedId('skattning', parts.map(String).join('|'));
}
