import {
  AKTGRANSKNING_EVENT_TYPES,
  type RecordedAktgranskningEvent,
  type RecordedBedomning,
} from '../../libs/domain/aktgranskning/index.js';
import type { AuditApiOptions } from './options.js';
import { aktgranskningsforlopp } from './stored.js';

/**
 * What reviewers have found about these insatser, for the person whom they are about: every answer that was
 * ever given, also one that another stands instead of, and that an insats was drawn where it is not judged.
 */
export async function granskatOm(options: AuditApiOptions, insatsIds: readonly string[]) {
  const asked = new Set(insatsIds);
  const all = await aktgranskningsforlopp(options, AKTGRANSKNING_EVENT_TYPES);
  return all.flatMap(([, events]) => granskatI(events, asked));
}

function granskatI(events: readonly RecordedAktgranskningEvent[], asked: ReadonlySet<string>) {
  const begun = events.find((event) => event.type === 'AktgranskningPaborjad');
  if (begun === undefined) return [];
  const { beteckning, datum, strata } = begun.data;
  const svar = events
    .filter((event) => event.type === 'GranskningsbedomningGjord')
    .filter(({ data }) => asked.has(data.insatsId));
  const bedomda = new Set(svar.map(({ data }) => data.insatsId));
  const dragna = strata
    .flatMap(({ insatser }) => insatser)
    .filter((insatsId) => asked.has(insatsId) && !bedomda.has(insatsId))
    .map((insatsId) => ({ insatsId, beteckning, datum, svar: EJ_BEDOMT }));
  return [...svar.map((one) => svarsrad(beteckning, one)), ...dragna];
}

const EJ_BEDOMT = 'draget, inte bedömt';

function svarsrad(beteckning: string, { id, data }: RecordedBedomning) {
  const { insatsId, datum, moment, svar, kod, granskare, ersatter } = data;
  return {
    ...{ id, insatsId, beteckning, datum, moment, svar },
    ...(kod === undefined ? {} : { kod }),
    actor: granskare,
    ...(ersatter === undefined ? {} : { ersatter }),
  };
}
