import type { InsatsId } from '../../../libs/domain/index.js';
import type { Recorded, Unchanged } from '../../../libs/recording/index.js';
import type { RegistreringDto } from '../dto/registrering.dto.js';

/** Flags about how an event was recorded: told when it is, and not again with every later one. */
const OM_REGISTRERINGEN: ReadonlySet<string> = new Set(['SEN_REG', 'TILLBAKADATERAD', 'KOD_ANNAT']);

/** What the one who recorded is told. */
export function answerOf(insatsId: InsatsId, outcome: Recorded | Unchanged): RegistreringDto {
  const handelser = outcome.kind === 'recorded' ? outcome.eventIds : [];
  return {
    insatsId,
    revision: Number(outcome.revision),
    position: outcome.position.toString(),
    handelser,
    kvalitetsflaggor: outcome.flaggor.filter(
      ({ kod, handelseId = '' }) => !OM_REGISTRERINGEN.has(kod) || handelser.includes(handelseId),
    ),
  };
}
