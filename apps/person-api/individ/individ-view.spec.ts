import type { Faltgrupp } from '../../../libs/access/index.js';
import type { IndividId } from '../../../libs/domain/index.js';
import { individView } from './individ-view.js';

const EVA = {
  individId: '3f2c8a52-6f0e-4c43-9b1d-0a4f6e2d7b11' as IndividId,
  namnd: 'farsta',
  namn: 'Eva Ek',
  nummer: '191212121212',
  nummerslag: 'personnummer',
  arendenummer: ['SN 1'],
  skyddad: false,
  fodelsedag: '1912-12-12',
} as const;

describe('what is shown of a person', () => {
  it.each<[Faltgrupp[], string[]]>([
    [[], []],
    [['grunduppgifter'], ['namnd', 'skyddad']],
    [['identitet'], ['namn', 'nummer', 'nummerslag', 'arendenummer', 'fodelsedag']],
    [['fritext', 'logg', 'skattning', 'forlopp'], []],
  ])('with %j is %j beside the id', (faltgrupper, fields) => {
    const shown = Object.keys(individView(EVA, faltgrupper));
    expect(shown.sort()).toEqual(['individId', ...fields].sort());
  });

  it('is everything with both', () => {
    expect(individView(EVA, ['identitet', 'grunduppgifter'])).toEqual(EVA);
  });

  it('has no empty place for what nobody knows', () => {
    const { fodelsedag, ...rest } = EVA;
    expect(fodelsedag).toBeDefined();
    expect(individView(rest, ['identitet'])).not.toHaveProperty('fodelsedag');
  });
});
