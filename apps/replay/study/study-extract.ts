import { medForegangare, type Asking } from '../../../libs/access/index.js';
import type { IndividId } from '../../../libs/domain/index.js';
import type { Row, RowProjection } from '../../../libs/read-model/index.js';
import type { Platform } from '../../../libs/runtime/index.js';
import { insatsForloppProjection } from '../../../projections/insats-forlopp/index.js';
import { extract, type Extract, type ExtractFormat } from '../output/extract.js';
import { inStudyOrder, pseudonymise, STUDY_COLUMNS } from '../output/pseudonymise.js';
import { CommandFailed } from '../session.js';
import { approvedStudy, requireProjection, type ApprovedStudy } from './approved-study.js';
import { originAt } from './origin.js';
import { studyPosition } from './study-position.js';
import { usableRows } from './usable-rows.js';

export interface StudyRequest {
  readonly projection: RowProjection;
  readonly studie: string;
  readonly format: ExtractFormat;
  readonly until?: string;
}

export interface StudyExtract extends Extract {
  readonly rader: number;
  readonly until: bigint;
  readonly gallratSedan: number;
}

/**
 * Makes what leaves for a study: pseudonymised, and put down for every person in it before anything is
 * given. The first time uses the approval up; the same study may have the same again.
 */
export async function studyExtract(
  platform: Platform,
  asking: Asking,
  { projection, studie, format, until: asked }: StudyRequest,
): Promise<StudyExtract> {
  if (projection.name !== insatsForloppProjection.name) throw notForStudies(projection);
  const study = await approvedStudy(platform, asking, studie);
  requireProjection(study, projection.name);
  const { approvals, studies } = platform.protection;
  const pseudonym = await studies.pseudonymOf(study.id);
  const until = await studyPosition(platform, study, asked);
  const covered = coveredBy(study, asking);
  const { rows, utelamnade } = await usableRows(platform, projection, { until, covered });
  const participants = new Set<IndividId>();
  const given = rows.flatMap((row) => {
    const made = pseudonymise(row, pseudonym);
    if (made !== undefined) participants.add(row.individ_id as IndividId);
    return made ?? [];
  });
  const origin = await originAt(platform, until);
  const about = manifestOf(study, {
    individer: participants.size,
    utelamnade: utelamnade + rows.length - given.length,
  });
  const made = extract(projection, inStudyOrder(given as readonly Row[]), {
    ...{ format, origin, about },
    columns: STUDY_COLUMNS,
  });
  if (!study.taken) await approvals.takeApproved(study.id, 'studieutdrag');
  await studies.noteParticipants(study.id, [...participants]);
  return { ...made, rader: given.length, until, gallratSedan: origin.gallratSedan };
}

/** Where the study was approved and whoever asks still reaches. */
function coveredBy({ namnder }: ApprovedStudy, asking: Asking): (namnd: string) => boolean {
  const reach = asking.reach();
  const approved = new Set(namnder.flatMap(medForegangare));
  return (namnd) =>
    (approved.has('*') || approved.has(namnd)) && (reach === '*' || reach.includes(namnd));
}

function manifestOf(
  { id, diarienummer, syfte, etikprovning, namnder }: ApprovedStudy,
  counts: { readonly individer: number; readonly utelamnade: number },
): object {
  return {
    studie: { id, diarienummer, syfte, etikprovning, namnder },
    uppgifter:
      'Pseudonymiserade. De är fortfarande personuppgifter: någon som känner till ett förlopp kan känna ' +
      'igen en individ. Dagar räknas från insatsens första händelse; samma pseudonym är samma individ i ' +
      'den här studien och ingen annan.',
    variabler: STUDY_COLUMNS,
    ...counts,
  };
}

function notForStudies({ name }: RowProjection): CommandFailed {
  return new CommandFailed(`${name} kan inte lämnas ut till en studie: den pseudonymiseras inte.`);
}
