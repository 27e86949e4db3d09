import { avslut, beslut, GRUND, history, plan, skattning, start } from '../testing.js';
import type { InsatsEvent } from './events.js';
import { insatsState } from './evolve.js';

const of = (...events: readonly InsatsEvent[]) => {
  const shape: Record<string, unknown> = { ...insatsState(history(...events)) };
  delete shape.history;
  delete shape.gallande;
  return shape;
};
const aldrig = avslut({ avslutsorsak: 'ALDRIG_STARTAD' });

describe('insatsState', () => {
  it('has in each shape what exists there, and no more', () => {
    expect(of()).toEqual({ lage: 'Ny' });
    expect(of(beslut())).toEqual({
      lage: 'EjPaborjad',
      grunduppgifter: beslut().data,
      beslut: beslut().data,
    });
    expect(of(beslut({ utfall: 'avslag' }))).toMatchObject({ lage: 'Avslagen' });
    expect(of(start(), plan(), skattning())).toEqual({
      lage: 'Pagaende',
      grunduppgifter: start().data,
      startdatum: '2025-09-15',
    });
    expect(of(start(), avslut())).toEqual({
      lage: 'Avslutad',
      grunduppgifter: start().data,
      paborjad: '2025-09-15',
      avslutsdatum: '2026-02-15',
      avslutsorsak: 'FULLFOLJD_MAL',
    });
    expect(of(beslut(), aldrig)).toMatchObject({ lage: 'Avslutad', paborjad: 'aldrig' });
  });

  it('takes the grunduppgifter of the start before those of the beslut', () => {
    const { grunduppgifter } = insatsState(history(beslut(), start({ alderAr: 15 }))) as {
      grunduppgifter: unknown;
    };
    expect(grunduppgifter).toMatchObject({ ...GRUND, alderAr: 15 });
  });

  it('keeps all that was recorded beside what holds', () => {
    const events = history(start(), skattning());
    expect(insatsState(events)).toMatchObject({ history: events, gallande: events });
  });
});
