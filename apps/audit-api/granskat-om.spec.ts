import type { PaborjaAktgranskning } from '../../libs/domain/aktgranskning/index.js';
import type { Datum } from '../../libs/domain/index.js';
import type { FoldEvent } from '../../libs/event-store/index.js';
import { granskatOm } from './granskat-om.js';

const DATUM = '2026-06-30' as Datum;
const PROTOKOLL: PaborjaAktgranskning['data'] = {
  ...{ beteckning: 'prov', moment: ['plan-finns'], urvalsgrund: 'paborjade', antal: 3, fro: 'x' },
  ...{ fran: DATUM, till: DATUM, fordelning: 'lika', position: '7' },
  strata: [{ namnd: 'farsta', population: 3, insatser: [1, 2, 3].map(insats) }],
};

function insats(n: number): string {
  return `00000000-0000-4000-8000-00000000000${n}`;
}

function optionsWith(...recorded: readonly (readonly [type: string, data: object])[]) {
  const events = recorded.map(([type, data], i): FoldEvent => ({
    ...{ id: `h${i}`, type, position: BigInt(i), recordedAt: i },
    data: { datum: DATUM, ...data },
  }));
  const reader = {
    head: () => Promise.resolve(9n),
    historiesOf: () => Promise.resolve([]),
    histories: async function* ({ types }: { readonly types?: readonly string[] }) {
      const read = events.filter(({ type }) => types?.includes(type) ?? true);
      yield await Promise.resolve([{ stream: 'aktgranskning-a', events: read }]);
    },
  };
  return { store: undefined as never, reader, now: () => 0 };
}
const BEGUN = ['AktgranskningPaborjad', PROTOKOLL] as const;
const svar = (n: number, over: object) =>
  [
    'GranskningsbedomningGjord',
    {
      ...{ insatsId: insats(n), moment: 'plan-finns', granskare: 'stig', svar: 'uppfyllt' },
      ...over,
    },
  ] as const;

describe('what is told to a person about audits', () => {
  it('holds an answer that was replaced too, and which one stands instead', async () => {
    const options = optionsWith(
      BEGUN,
      svar(1, {}),
      svar(1, { svar: 'inte-uppfyllt', ersatter: 'h1' }),
      svar(2, {}),
    );
    expect(await granskatOm(options, [insats(1)])).toMatchObject([
      { id: 'h1', svar: 'uppfyllt', actor: 'stig' },
      { id: 'h2', svar: 'inte-uppfyllt', ersatter: 'h1' },
    ]);
  });

  it('says that an insats was drawn and not judged, and nothing of one that was not drawn', async () => {
    const options = optionsWith(BEGUN, svar(2, {}));
    expect(await granskatOm(options, [insats(3), insats(4)])).toEqual([
      { insatsId: insats(3), beteckning: 'prov', datum: DATUM, svar: 'draget, inte bedömt' },
    ]);
  });
});
