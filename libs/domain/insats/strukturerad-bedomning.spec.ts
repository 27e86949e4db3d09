import { avslut, beslut, given, start } from '../testing.js';
import type { StruktureradBedomningGjord } from './events.js';
import { kvalitetsflaggor } from './flags/index.js';

function bedomd(
  over: Partial<StruktureradBedomningGjord['data']> = {},
): StruktureradBedomningGjord {
  const data = { datum: '2025-10-01', instrument: 'SAVRY', utbildad: 'ja' } as const;
  return { type: 'StruktureradBedomningGjord', data: { ...data, ...over } };
}

const notera = ({ data }: StruktureradBedomningGjord) =>
  ({ type: 'NoteraStruktureradBedomning', data }) as const;

describe('given an insats, when NoteraStruktureradBedomning', () => {
  it('then it is recorded, again and after the end, and the same twice is one', () => {
    given(beslut()).when(notera(bedomd())).then([bedomd()]);
    const igen = bedomd({ datum: '2026-03-01', instrumentversion: '2' });
    given(beslut(), start(), bedomd(), avslut()).when(notera(igen)).then([igen]);
    given(beslut(), start(), bedomd()).when(notera(bedomd())).then([]);
  });

  it.each<[string, Partial<StruktureradBedomningGjord['data']>, string]>([
    ['an instrument of ratings', { instrument: 'SDQ' }, 'okand-kod'],
    ['an unknown answer', { utbildad: 'snart' as 'ja' }, 'ogiltig-uppgift'],
    ['a day to come', { datum: '2031-01-01' }, 'datum-i-framtiden'],
  ])('then %s is refused', (_vad, over, code) => {
    given(beslut(), start())
      .when(notera(bedomd(over)))
      .then([code]);
  });

  it.each([
    ['nej', ['BEDOMNING_UTAN_UTBILDNING']],
    ['ja', []],
    ['uppgift-saknas', []],
  ] as const)('then one by somebody whose training is %s has the flags %j', (utbildad, koder) => {
    const history = [beslut(), start(), bedomd({ utbildad })].map((event, nr) => ({
      ...event,
      id: `e${nr}`,
      recordedAt: Date.UTC(2025, 9, 1),
    }));
    const found = kvalitetsflaggor(history, '2025-10-02').filter(({ kod }) =>
      kod.startsWith('BEDOMNING'),
    );
    expect(found.map(({ kod }) => kod)).toEqual(koder);
  });
});
