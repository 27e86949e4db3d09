import type { InsatsId } from '../../../libs/domain/index.js';
import type { Recorded, Unchanged } from '../../../libs/recording/index.js';
import type { RegistreringDto } from '../dto/registrering.dto.js';

/** What the one who recorded is told. */
export function answerOf(insatsId: InsatsId, outcome: Recorded | Unchanged): RegistreringDto {
  return {
    insatsId,
    revision: Number(outcome.revision),
    position: outcome.position.toString(),
    handelser: outcome.kind === 'recorded' ? outcome.eventIds : [],
    kvalitetsflaggor: outcome.flaggor,
  };
}
