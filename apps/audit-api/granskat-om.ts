import type { AuditApiOptions } from './options.js';
import { allAktgranskningar } from './stored.js';

/** What reviewers have found about these insatser, for the person whom they are about. */
export async function granskatOm(options: AuditApiOptions, insatsIds: readonly string[]) {
  const asked = new Set(insatsIds);
  const all = await allAktgranskningar(options);
  return all.flatMap(([, { protokoll, bedomningar }]) =>
    bedomningar
      .filter(({ data }) => asked.has(data.insatsId))
      .map(({ data: { insatsId, datum, moment, svar, kod, granskare } }) => ({
        ...{ insatsId, beteckning: protokoll.beteckning, datum, moment, svar },
        ...(kod === undefined ? {} : { kod }),
        actor: granskare,
      })),
  );
}
