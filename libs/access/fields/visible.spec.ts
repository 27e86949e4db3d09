import { FALTGRUPPER, type Faltgrupp } from '../policy/words.js';
import { faltgruppOf, visible } from './visible.js';

const EVENT = {
  id: 'e1',
  type: 'SkattningRegistrerad',
  data: {
    individId: 'i1',
    kon: 'flicka',
    datum: '2026-01-01',
    poang: 12,
    mal: [{ niva: 1, id: 'm' }],
  },
  rattelser: [{ falt: 'poang', fran: 11, till: 12 }],
};

describe('what a field group covers', () => {
  it('shows all to those who may see all', () => {
    expect(visible(EVENT, FALTGRUPPER)).toBe(EVENT);
  });

  it('takes away who it is about and what was scored, at every depth', () => {
    const seen = visible(EVENT, ['grunduppgifter', 'forlopp']);
    expect(seen).toEqual({
      id: 'e1',
      type: 'SkattningRegistrerad',
      data: { kon: 'flicka', datum: '2026-01-01', mal: [{ id: 'm' }] },
      rattelser: [{ falt: 'poang' }],
    });
  });

  it('shows nothing to those who may see nothing', () => {
    expect(visible(EVENT, [])).toEqual({});
  });

  it.each([
    ['individId', 'identitet'],
    ['poang', 'skattning'],
    ['alderAr', 'grunduppgifter'],
    ['constructor', 'forlopp'],
    ['datum', 'forlopp'],
  ] as const satisfies readonly (readonly [string, Faltgrupp])[])('%s is %s', (field, group) => {
    expect(faltgruppOf(field)).toBe(group);
  });
});
