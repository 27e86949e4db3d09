import {
  forklaringar,
  omraknadPoang,
  type Forklaring,
  type RecordedInsatsEvent,
  type UppgiftIfragasatt,
} from '../../../libs/domain/index.js';
import type { RecordedEvent } from '../../../libs/event-store/port.js';
import type { HandelseDto, SenareHandelseDto } from '../dto/handelse.dto.js';

/** Every event as it was recorded, and beside it what holds now, through whom and why. */
export function forklaradeHandelser(
  events: readonly RecordedEvent[],
  recorded: readonly RecordedInsatsEvent[],
): readonly HandelseDto[] {
  const explained = forklaringar(recorded);
  const later = new Map(
    events.flatMap((event, i) => {
      const decoded = recorded[i];
      return decoded === undefined ? [] : [[event.id, senare(event, decoded)] as const];
    }),
  );
  return events.flatMap((event, i) => {
    const decoded = recorded[i];
    const found = explained.get(event.id);
    if (decoded === undefined || found === undefined) return [];
    const genom = found.genom.flatMap((id) => later.get(id) ?? []);
    return [{ ...asRecorded(event, decoded), ...found, ...omraknad(decoded, found), genom }];
  });
}

/** What a rating gives by a scoring that came after the one it was recorded with; of what holds now. */
function omraknad({ type, data }: RecordedInsatsEvent, { nu }: Forklaring): { omraknad?: object } {
  if (type !== 'SkattningRegistrerad') return {};
  // What holds now of a rating is a rating.
  const held = (nu ?? data) as typeof data;
  const { poang, algoritm, registrerad } = omraknadPoang(held);
  return registrerad === undefined ? {} : { omraknad: { poang, algoritm, registrerad } };
}

function asRecorded(event: RecordedEvent, { type, data }: RecordedInsatsEvent) {
  return {
    handelseId: event.id,
    typ: type,
    revision: Number(event.revision),
    position: event.position.toString(),
    intraffade: event.metadata.occurredOn,
    registrerades: new Date(event.recordedAt).toISOString(),
    registreradAv: event.metadata.actor,
    data,
  };
}

function senare(event: RecordedEvent, { type, data }: RecordedInsatsEvent): SenareHandelseDto {
  return {
    handelseId: event.id,
    typ: type,
    registrerades: new Date(event.recordedAt).toISOString(),
    registreradAv: event.metadata.actor,
    ...('skal' in data && typeof data.skal === 'string' ? { skal: data.skal } : {}),
    ...(type === 'UppgiftRattad' ? { andringar: data.andringar } : {}),
    ...(type === 'UppgiftIfragasatt' ? ifragasatt(data) : {}),
  };
}

/** Who holds that it is wrong, and what of it. */
function ifragasatt({ av, falt }: UppgiftIfragasatt['data']) {
  return { av, ...(falt === undefined ? {} : { falt }) };
}
