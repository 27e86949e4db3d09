import { given, history, start } from '../testing.js';
import type { InsatsCommand } from './commands.js';
import { decide } from './decide.js';
import type { InsatsEvent, SkattningRegistrerad } from './events.js';
import { insatsState } from './evolve.js';
import { kvalitetsflaggor } from './flags/index.js';

const YPCORE: Pick<
  SkattningRegistrerad['data'],
  'skattningId' | 'datum' | 'matpunkt' | 'instrument' | 'informant' | 'satt'
> = {
  ...{ skattningId: 's1', datum: '2025-09-18', matpunkt: 'start', instrument: 'YPCORE' },
  ...{ informant: 'barn', satt: 'digitalt' },
};
const TYST = Array<'saknas'>(6).fill('saknas');
const registrera = (over: object): InsatsCommand => ({
  type: 'RegistreraSkattning',
  data: { ...YPCORE, ...over },
});

describe('a risk answer among too few', () => {
  const svar = [0, 0, 0, 4, ...TYST] as const;
  const saved: InsatsEvent = {
    type: 'SkattningRegistrerad',
    data: {
      ...YPCORE,
      ...{ instrumentversion: 1, svar, poang: 'saknas', algoritm: 1 },
      ...{ delskalor: [], riskfragor: [4] },
    },
  };

  it('is kept without a total, and alerts', () => {
    given(start()).when(registrera({ svar })).then([saved]);
    const flags = kvalitetsflaggor(history(start(), saved), '2025-09-18');
    expect(flags.map(({ kod }) => kod)).toContain('RISKSVAR');
  });

  it('is refused with a total that nobody can have counted, and so is what alerts nobody', () => {
    given(start())
      .when(registrera({ svar, poang: 4 }))
      .then(['svar-kan-ej-poangsattas']);
    given(start())
      .when(registrera({ svar: [0, 0, 0, 0, ...TYST] }))
      .then(['svar-kan-ej-poangsattas']);
  });

  it('is refused where an answer is itself wrong', () => {
    given(start())
      .when(registrera({ svar: [9, 0, 0, 4, ...TYST] }))
      .then(['svar-kan-ej-poangsattas']);
  });

  it('is told of in the refusal too, with what is wrong', () => {
    const told = (over: object) => {
      const state = insatsState(history(start()));
      const decision = decide(registrera(over), state, { today: '2025-09-18', actor: 'x' });
      return decision.accepted ? '' : decision.rejections.map(({ text }) => text).join();
    };
    expect(told({ svar, poang: 4 })).toMatch(
      /för många svar saknas.*fråga 4 ska någon se på genast/,
    );
    expect(told({ svar: [0, 0, 0, 0, ...TYST] })).not.toContain('ska någon se på');
    expect(told({ svar: [9, 0, 0, 4, ...TYST] })).toContain('ett svar ligger utanför skalan');
  });
});
