import { given, skattning, start } from '../testing.js';
import type { InsatsCommand } from './commands.js';
import type { InsatsEvent, Varde } from './events.js';

const WHO5 = {
  skattningId: 's1',
  datum: '2025-09-18',
  matpunkt: 'start',
  instrument: 'WHO5',
  informant: 'barn',
  satt: 'papper',
} as const;
const registrera = (over: object): InsatsCommand => ({
  type: 'RegistreraSkattning',
  data: { ...WHO5, ...over },
});

describe('a rating given answer by answer', () => {
  const svar = [3, 3, 2, 4, 3];
  const scored: InsatsEvent = {
    type: 'SkattningRegistrerad',
    data: {
      ...WHO5,
      instrumentversion: 1,
      svar,
      poang: 60,
      algoritm: 1,
      delskalor: [],
      riskfragor: [],
    },
  };

  it('is scored by the register, and may say the same score itself', () => {
    given(start()).when(registrera({ svar })).then([scored]);
    given(start())
      .when(registrera({ svar, poang: 60 }))
      .then([scored]);
    given(start())
      .when(registrera({ svar, poang: 61 }))
      .then(['poang-motsager-svaren']);
  });

  it('is refused where the answers give no score', () => {
    given(start())
      .when(registrera({ svar: [3, 3] }))
      .then(['svar-kan-ej-poangsattas']);
    given(start())
      .when(registrera({ svar: [3, 3, 2, 4, 9] }))
      .then(['svar-kan-ej-poangsattas']);
    given(start()).when(registrera({})).then(['poang-saknas']);
  });

  it('is replaced whole and not corrected in part: answers and score hold together', () => {
    const ratta = (falt: string, till: number | readonly number[]): InsatsCommand => ({
      type: 'RattaUppgift',
      data: {
        datum: '2025-09-20',
        handelseId: 'h2',
        skal: 'skrivfel',
        andringar: [{ falt, till }],
      },
    });
    given(start(), scored).when(ratta('poang', 64)).then(['poang-motsager-svaren']);
    given(start(), scored)
      .when(ratta('svar', [3, 3, 2, 4, 4]))
      .then(['id-kan-ej-rattas']);
  });

  it('has the total that its answers give, and keeps it', () => {
    const ratta = (till: Readonly<Record<string, Varde>>): InsatsCommand => ({
      type: 'RattaUppgift',
      data: {
        ...{ datum: '2025-09-20', handelseId: 'h2', skal: 'skrivfel' },
        andringar: Object.entries(till).map(([falt, varde]) => ({ falt, till: varde })),
      },
    });
    given(start(), scored)
      .when(ratta({ poang: 'saknas' }))
      .then(['poang-motsager-svaren']);
    given(start(), scored)
      .when(ratta({ instrument: 'YPCORE', poang: 10 }))
      .then(['svar-kan-ej-poangsattas']);
  });

  it('of an instrument that nobody knows is refused for that', () => {
    given(start())
      .when(registrera({ svar, instrument: 'OKANT' }))
      .then(['okant-instrument']);
  });

  it('leaves one given by its total as it was', () => {
    given(start())
      .when({ type: 'RegistreraSkattning', data: skattning({ poang: 12 }).data })
      .then([skattning({ poang: 12 })]);
  });
});
