import type { Datum } from '../../datum.js';
import { AVSLUTSORSAK, koderDen, kodGallerDen, MALOMRADE } from '../../kodverk/index.js';
import type { Rejection } from '../../rejection.js';
import type { CommandContext } from '../commands.js';
import type { InsatsEvent, Malsattning } from '../events.js';
import { reject } from '../reject.js';
import { TIDIGAST } from '../shape/day.js';
import { beslutFaults, erbjudandeFaults, startFaults } from './behovsprovning.js';
import { kodlistFaults, ovrigaFaults } from './kodlistor.js';
import { dagfoljdFaults } from './dagfoljd.js';
import { ejGenomfordFaults, skattningFaults } from './skattning.js';

/** What the fields of one event have wrong by themselves: dates, and codes against the registers of that day. */
export function uppgiftFaults(event: InsatsEvent, context: CommandContext): readonly Rejection[] {
  return [...datumFaults(event.data.datum, context.today), ...kodFaults(event)];
}

function kodFaults(event: InsatsEvent): readonly Rejection[] {
  switch (event.type) {
    case 'InsatsErbjuden':
    case 'InsatsEjErbjuden':
      return [...erbjudandeFaults(event), ...kodlistFaults(event)];
    case 'BeslutFattat':
      return [...beslutFaults(event.data), ...dagfoljdFaults(event)];
    case 'InsatsPaborjad':
      return [...startFaults(event.data), ...kodlistFaults(event)];
    case 'SkattningRegistrerad':
      return skattningFaults(event.data);
    case 'SkattningEjGenomford':
      return ejGenomfordFaults(event.data);
    case 'GenomforandeplanUpprattad':
    case 'GenomforandeplanReviderad':
      return [
        ...malsattningFaults(event.data.malsattningar, event.data.datum),
        ...kodlistFaults(event),
      ];
    default:
      return [
        ...ovrigaFaults(event),
        ...kodlistFaults(event),
        ...uppfyllelseFaults(event),
        ...dagfoljdFaults(event),
      ];
  }
}

function uppfyllelseFaults(event: InsatsEvent): readonly Rejection[] {
  if (!('maluppfyllelse' in event.data)) return [];
  return [
    ...repeated(event.data.maluppfyllelse, '/maluppfyllelse'),
    ...(event.type === 'InsatsAvslutad' ? orsakFaults(event.data) : []),
  ];
}

function datumFaults(datum: Datum, idag: Datum): readonly Rejection[] {
  if (datum > idag) return [reject('datum-i-framtiden', { datum, idag }, '/datum')];
  return datum < TIDIGAST
    ? [reject('datum-for-tidigt', { datum, tidigast: TIDIGAST }, '/datum')]
    : [];
}

function malsattningFaults(
  malsattningar: readonly Malsattning[],
  datum: Datum,
): readonly Rejection[] {
  const tillatna = koderDen(MALOMRADE, datum).map(({ kod }) => kod);
  const unknown = malsattningar.flatMap(({ omrade }, i) =>
    kodGallerDen(MALOMRADE, omrade, datum)
      ? []
      : [reject('okant-malomrade', { varde: omrade, tillatna }, `/malsattningar/${i}/omrade`)],
  );
  return [...unknown, ...repeated(malsattningar, '/malsattningar')];
}

function repeated(
  goals: readonly { readonly malsattningId: string }[],
  at: string,
): readonly Rejection[] {
  const ids = goals.map(({ malsattningId }) => malsattningId);
  return ids.flatMap((id, i) =>
    ids.indexOf(id) === i
      ? []
      : [reject('malsattning-upprepad', { varde: id }, `${at}/${i}/malsattningId`)],
  );
}

function orsakFaults(data: {
  readonly avslutsorsak: string;
  readonly datum: Datum;
}): readonly Rejection[] {
  if (kodGallerDen(AVSLUTSORSAK, data.avslutsorsak, data.datum)) return [];
  const tillatna = koderDen(AVSLUTSORSAK, data.datum).map(({ kod }) => kod);
  return [reject('okand-avslutsorsak', { varde: data.avslutsorsak, tillatna }, '/avslutsorsak')];
}
