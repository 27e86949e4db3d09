import { datumInSweden, daysBetween } from '../../datum.js';
import type { RecordedInsatsEvent } from '../events.js';
import type { Flaggregel, Flaggfynd } from './types.js';

/** More days than these between the day it happened and the day it was recorded. */
export const SEN_REG_DAGAR = 7;
export const TILLBAKADATERAD_DAGAR = 30;

/** Sen registrering; den som är tillbakadaterad sägs inte också vara sen. (Lag, by Swedish calendar days.) */
export const senRegistrering: Flaggregel = ({ history }) => history.flatMap(lagFlags);

const NONE: readonly Flaggfynd[] = [];

function lagFlags(event: RecordedInsatsEvent): readonly Flaggfynd[] {
  const sedan = event.data.datum;
  const days = daysBetween(sedan, datumInSweden(event.recordedAt));
  if (days <= SEN_REG_DAGAR) return NONE;
  const at = { handelseId: event.id, sedan };
  const late = `Registrerades ${days} dagar efter att det hände.`;
  return days <= TILLBAKADATERAD_DAGAR
    ? [{ ...at, kod: 'SEN_REG', text: late }]
    : [{ ...at, kod: 'TILLBAKADATERAD', text: `${late} Kontrollera datumet.` }];
}
