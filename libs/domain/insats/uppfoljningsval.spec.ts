import { bevakningar } from '../bevakning/index.js';
import { given, GRUND, history, TODAY } from '../testing.js';
import type { InsatsEjErbjuden, InsatsEvent } from './events.js';
import { kvalitetsflaggor } from './flags/index.js';

const ingen = (over: Partial<InsatsEjErbjuden['data']> = {}): InsatsEjErbjuden => ({
  type: 'InsatsEjErbjuden',
  data: { ...GRUND, datum: '2025-08-20', skal: ['VH_VILL_EJ'], ...over },
});
const avsta = (over: Partial<InsatsEjErbjuden['data']>) =>
  ({ type: 'AvstaFranErbjudande', data: ingen(over).data }) as const;
const foljsUpp: InsatsEvent = {
  type: 'UppfoljningEfterUtredningBeslutad',
  data: { datum: '2025-09-10', samtycke: true },
};
const due = (...events: readonly InsatsEvent[]) =>
  bevakningar(history(...events))
    .filter(({ slag }) => slag === 'beslut-om-uppfoljning')
    .map(({ avser, forfaller, tillstand }) => `${avser} ${forfaller} ${tillstand}`);
const flags = (...events: readonly InsatsEvent[]) =>
  kvalitetsflaggor(history(...events), TODAY)
    .filter(({ kod }) => kod === 'UPPFOLJNINGSVAL_UTAN_SKAL')
    .map(({ text }) => text);

describe('the choice of follow-up where nothing was offered', () => {
  it('is recorded with its reason, and has none where follow-up is to come', () => {
    const val = { uppfoljning: 'behovs-ej', uppfoljningsskal: 'annan-insats' } as const;
    given()
      .when(avsta(val))
      .then([ingen(val)]);
    given()
      .when(avsta({ uppfoljning: 'ska-beslutas', uppfoljningsskal: 'annat' }))
      .then(['uppfoljningsskal-vid-beslut']);
    given()
      .when(avsta({ uppfoljningsskal: 'annat' }))
      .then(['uppgift-saknas']);
  });

  it.each(['VH_VILL_EJ', 'BARNET_VILL_EJ', 'INSATS_SAKNAS', 'LANG_KO'])(
    'is waited for where the need is left: %s',
    (skal) => {
      expect(due(ingen({ skal: [skal] }))).toEqual(['ej-provat 2025-09-19 oppen']);
      expect(flags(ingen({ skal: [skal] }))).toEqual([
        expect.stringContaining('ingen har angett om barnet ska följas upp'),
      ]);
    },
  );

  it.each(['INGET_BEHOV', 'ANNAN_AKTOR', 'FLYTTAT', 'ANNAT'])('is not asked for: %s', (skal) => {
    expect([due(ingen({ skal: [skal] })), flags(ingen({ skal: [skal] }))]).toEqual([[], []]);
  });

  it('is waited for where somebody says that it is to come, whatever the reason', () => {
    const val = { uppfoljning: 'ska-beslutas', skal: ['ANNAT'] } as const;
    expect(due(ingen(val))).toEqual(['ska-beslutas 2025-09-19 oppen']);
    expect(flags(ingen(val))).toEqual([]);
  });

  it('is made by a no with its reason, or by deciding on the follow-up', () => {
    const nej = ingen({ uppfoljning: 'behovs-ej', uppfoljningsskal: 'annan-aktor' });
    expect([due(nej), flags(nej)]).toEqual([[], []]);
    expect(flags(ingen({ uppfoljning: 'behovs-ej' }))).toEqual([
      expect.stringContaining('skälet till att barnet inte följs upp saknas'),
    ]);
    expect(due(ingen(), foljsUpp)).toEqual(['ej-provat 2025-09-19 uppfylld']);
    expect(flags(ingen(), foljsUpp)).toEqual([]);
  });
});
