import { gallandeHistorik, type RecordedInsatsEvent } from '../../../libs/domain/index.js';
import type { SkattningsregistreringDto } from '../dto/skattningsregistrering.dto.js';
import type { DataOf } from './entry.js';

type Svar = Pick<SkattningsregistreringDto, 'poang' | 'delskalor' | 'riskfragor' | 'kurva'>;

/**
 * What the one who answered gets back: the score of this rating, and the curve of the same instrument,
 * version and informant in this insats, oldest first.
 */
export function poangOchKurva(
  { skattningId }: DataOf<'RegistreraSkattning'>,
  history: readonly RecordedInsatsEvent[],
): Svar | Record<string, never> {
  const all = gallandeHistorik(history).flatMap((event) =>
    event.type === 'SkattningRegistrerad' ? [event.data] : [],
  );
  const own = all.find((one) => one.skattningId === skattningId);
  if (own === undefined) return {};
  const { poang, delskalor = [], riskfragor = [] } = own;
  const kurva = all
    .filter(
      (one) =>
        one.instrument === own.instrument &&
        one.instrumentversion === own.instrumentversion &&
        one.informant === own.informant,
    )
    .map((one) => ({ datum: one.datum, matpunkt: one.matpunkt, poang: one.poang }))
    // The sort keeps the order of recording within a day.
    .sort((a, b) => a.datum.localeCompare(b.datum));
  return { poang, delskalor, riskfragor, kurva };
}
