import { AKTGRANSKNING_PREFIX } from '../../libs/domain/aktgranskning/index.js';
import { handelse, history } from '../../test/support/handelser.js';
import { drawn } from './draw.js';
import type { PaborjaAktgranskningDto } from './dto/aktgranskning.dto.js';
import type { AuditApiOptions } from './options.js';

const TODAY = '2026-11-22';
const PROTOKOLL: PaborjaAktgranskningDto = {
  ...{ beteckning: 'prov', moment: ['plan-finns'], namnder: ['skarholmen'], fro: 'x', antal: 2 },
  ...{ urvalsgrund: 'paborjade', fran: '2024-01-01', till: '2024-12-31' },
  fordelning: 'lika',
};
const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const started = (n: number, stadsdelsnamnd = 'skarholmen') => ({
  ...history(handelse('InsatsPaborjad', { datum: '2024-02-01', stadsdelsnamnd })),
  stream: `insats-${id(n)}`,
});

function optionsWith(
  underGallring: AuditApiOptions['underGallring'],
  histories = [started(1), started(2), started(3)],
): { readonly options: AuditApiOptions; readonly read: () => number } {
  let read = 0;
  const reader = {
    head: () => Promise.resolve(7n),
    historiesOf: () => Promise.resolve([]),
    histories: async function* ({ prefix }: { readonly prefix: string }) {
      read += 1;
      expect(prefix).not.toBe(AKTGRANSKNING_PREFIX);
      yield await Promise.resolve(histories);
    },
  };
  const now = () => Date.parse(`${TODAY}T12:00:00Z`);
  const options = { store: undefined as never, reader, now };
  return {
    options: underGallring === undefined ? options : { ...options, underGallring },
    read: () => read,
  };
}

describe('the draw from the log', () => {
  it.each<[string, Partial<PaborjaAktgranskningDto>]>([
    ['a misspelt item', { moment: ['plan-fins'] }],
    ['a period that is to come', { till: '2026-11-23' }],
    ['a nämnd nobody knows', { namnder: ['skarholmen', 'gotham'] }],
    ['a nämnd that went into another one', { namnder: ['norrmalm', 'norra-innerstaden'] }],
  ])('reads no log for %s', async (_what, over) => {
    const { options, read } = optionsWith(undefined);
    const { data } = await drawn(options, { ...PROTOKOLL, ...over });
    expect(data.strata.flatMap(({ insatser }) => insatser)).toEqual([]);
    expect(data.strata.map(({ namnd }) => namnd)).toEqual(over.namnder ?? ['skarholmen']);
    expect(read()).toBe(0);
  });

  it('draws the same in whatever order the nämnder are asked for', async () => {
    const { options } = optionsWith(undefined, [started(1), started(2, 'farsta')]);
    const one = { ...PROTOKOLL, antal: 1 };
    expect(await drawn(options, { ...one, namnder: ['skarholmen', 'farsta'] })).toEqual(
      await drawn(options, { ...one, namnder: ['farsta', 'skarholmen'] }),
    );
  });

  it('draws nobody who is being erased, and counts nobody such', async () => {
    const { options } = optionsWith(() => Promise.resolve([]));
    const before = await drawn(options, { ...PROTOKOLL, antal: 3 });
    expect(before.data.strata).toMatchObject([{ population: 3 }]);
    const erased = optionsWith((ids) => Promise.resolve(ids.filter((one) => one === id(2))));
    const { data } = await drawn(erased.options, { ...PROTOKOLL, antal: 3 });
    expect(data.strata).toMatchObject([{ population: 2 }]);
    expect(data.strata[0]?.insatser).not.toContain(id(2));
  });

  it('draws anew where one that was drawn is being erased when the draw is done', async () => {
    let asked = 0;
    const gone: string[] = [];
    const { options } = optionsWith((ids) => {
      asked += 1;
      if (asked === 2) gone.push(...ids.slice(0, 1));
      return Promise.resolve(ids.filter((one) => gone.includes(one)));
    });
    const { data } = await drawn(options, PROTOKOLL);
    expect(gone).toHaveLength(1);
    expect(data.strata[0]?.insatser).toHaveLength(2);
    expect(data.strata[0]?.insatser).not.toContain(gone[0]);
  });
});
