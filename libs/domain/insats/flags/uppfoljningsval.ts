import type { RecordedInsatsEvent } from '../events.js';
import { valUtanErbjudande } from '../uppfoljningsval.js';
import type { Flaggfynd, Flaggregel } from './types.js';

/** Nej till insatsen eller inget erbjudande, ingen uppföljning och inget skäl. (The choice not to follow the child up is told, and not why; a follow-up that was decided on since, or a yes, settles it.) */
export const uppfoljningsvalUtanSkal: Flaggregel = ({ history, svar }) => {
  if (history.some(({ type }) => type === 'UppfoljningEfterUtredningBeslutad')) return [];
  return history.flatMap((event) => {
    if (event.type === 'InsatsEjErbjuden') return utanErbjudande(event);
    return event.type === 'InsatsAvbojd' && svar === 'avbojt' ? efterNej(event) : [];
  });
};

type OfType<T extends RecordedInsatsEvent['type']> = Extract<
  RecordedInsatsEvent,
  { readonly type: T }
>;

function efterNej({ id, data }: OfType<'InsatsAvbojd'>): readonly Flaggfynd[] {
  if (data.uppfoljning === 'ska-beslutas' || data.uppfoljningsskal !== undefined) return [];
  const vad = data.uppfoljning === 'behovs-ej' ? 'inte behövs' : 'inte är prövad';
  const text = `Familjen tackade nej, och skälet till att uppföljning ${vad} saknas. Rätta svaret: ange uppfoljningsskal.`;
  return [{ kod: 'UPPFOLJNINGSVAL_UTAN_SKAL', text, handelseId: id, sedan: data.datum }];
}

function utanErbjudande({ id, data }: OfType<'InsatsEjErbjuden'>): readonly Flaggfynd[] {
  const val = valUtanErbjudande(data);
  if (val === undefined || val === 'ska-beslutas') return [];
  if (data.uppfoljningsskal !== undefined) return [];
  const vad =
    data.uppfoljning === undefined
      ? 'behovet finns kvar, men ingen har angett om barnet ska följas upp. Rätta uppgiften: ange uppfoljning, och uppfoljningsskal om svaret inte är ska-beslutas.'
      : 'skälet till att barnet inte följs upp saknas. Rätta uppgiften: ange uppfoljningsskal.';
  const text = `Ingen insats erbjöds och ${vad}`;
  return [{ kod: 'UPPFOLJNINGSVAL_UTAN_SKAL', text, handelseId: id, sedan: data.datum }];
}
