import { recordCity, syntheticCity } from '../../libs/demo/index.js';
import type { UtgavaEvent } from '../../libs/domain/index.js';
import { MemoryEventStore } from '../../libs/event-store/index.js';
import {
  byggUtgava,
  liggareAv,
  losare as makeLosare,
  planeraUtgava,
  type Blad,
  type Liggare,
  type Losare,
  type Tabellsystem,
} from '../../libs/outcome/index.js';
import { cellerAv } from '../../libs/outcome/utgava/celler.js';
import { createRecorder } from '../../libs/recording/index.js';
import { lasBlad } from '../../libs/utgivning/underlag.js';
import { attacker } from '../rojande/support/attacker.js';
import { judge } from '../rojande/support/judge.js';
import { mojliga } from './support/mojliga.js';

const REGEL = { minstaAntal: 5 };
/** A release soon after each quarter of the year, the last with the year itself. */
const DAGAR = ['2025-05-05', '2025-08-05', '2025-11-05', '2026-02-05'] as const;
const INSATSER = 900;

/** A solver that gives up: what it was to protect is held back. */
const TROTT: Losare = {
  open: () => {
    throw new Error('The solver is out.');
  },
};

/** Releases of one city; a part of its insatser is recorded before each, so that every quarter has late entries. */
describe.each([
  { name: 'somebody who has every release', trott: -1, dagar: DAGAR },
  { name: 'somebody who has every release, one of them held back', trott: 1, dagar: DAGAR },
  { name: 'somebody who has the one release of a whole year', trott: -1, dagar: [DAGAR[3]] },
])('$name', ({ trott, dagar }) => {
  let skydd: string | undefined;
  let blad: readonly Blad[] = [];
  let liggare: Liggare = liggareAv([]);

  beforeAll(async () => {
    const store = new MemoryEventStore(Date.now);
    const recorder = createRecorder({ store, now: Date.now });
    const losare = await makeLosare();
    const city = [...syntheticCity({ seed: 9, insatser: INSATSER, today: '2026-10-31' })];
    const events: UtgavaEvent[] = [];
    for (const [n, datum] of dagar.entries()) {
      const share = INSATSER / dagar.length;
      const part = city.slice(n * share, (n + 1) * share);
      await recordCity({ city: part, recorder, concurrency: 8 });
      const val = { position: await store.head(), datum, franAr: 2025, karens: 30 };
      const solver = n === trott ? TROTT : losare;
      const made = await release({ store, losare: solver, liggare, val });
      ({ blad, skydd } = made);
      events.push(...made.eventsOf(n + 1));
      liggare = liggareAv(events);
    }
  }, 300_000);

  it('cannot bound a hidden count of under five closer than the rule', async () => {
    const against = await attacker();
    for (const axel of ['inledning', 'start', 'avslut'] as const) {
      const told = published(axel);
      // The one large release takes whole numbers for every fourth cell, or it would take ten minutes.
      const wholeEvery = dagar.length === 1 ? 4 : 1;
      const strong = judge(told, REGEL, { attacker: against, dolda: untold(told), wholeEvery });
      expect(strong.breaches).toEqual([]);
      expect(strong.tried).toBeGreaterThan(axel === 'inledning' ? 5 : 20);
      expect(strong.tightest).toBeGreaterThanOrEqual(5);
      // Of a period that was held back nobody is told which groups there are, so a zero is not known there.
      const all = counted(axel);
      const weak = { ...REGEL, skyddaNollor: true };
      const held = judge(all, weak, { attacker: against, dolda: untold(all), wholeEvery });
      expect(held.breaches).toEqual([]);
      expect(held.tried).toBeGreaterThanOrEqual(strong.tried);
    }
  }, 300_000);

  it('is told the truth: every shown number is the number of insatser', () => {
    const values = new Map(
      (['erbjudande', 'inledning', 'start', 'avslut'] as const).flatMap((axel) => [
        ...cellerAv(blad.filter((leaf) => leaf.axel === axel)),
      ]),
    );
    for (const [id, varde] of liggare.celler) {
      if (varde !== 'dolt') expect([id, varde]).toEqual([id, values.get(id)?.varde ?? 0]);
    }
  });

  it('is told of the year too, proved together with its quarters', () => {
    const years = [...liggare.celler].filter(
      ([id, varde]) => /^2025\|/.test(id) && varde !== 'dolt',
    );
    expect(skydd).toBe('skyddat');
    if (trott === -1) expect(years.length).toBeGreaterThan(40);
  });

  it('would, if the cells were hidden one by one', async () => {
    const system = published('start');
    const small = system.celler.filter(({ rad }) => {
      const value = rad.reduce((sum, [leaf]) => sum + (system.blad[leaf] ?? 0), 0);
      return value > 0 && value < 5;
    });
    const dolda = new Set(small.map(({ id }) => id));
    const verdict = judge(system, REGEL, { attacker: await attacker(), dolda });
    expect(verdict.breaches.length).toBeGreaterThan(10);
  }, 300_000);

  /** Whatever no release has told as a number, published as hidden or held back. */
  function untold({ celler }: Tabellsystem): Set<string> {
    const ids = celler.map(({ id }) => id);
    return new Set(ids.filter((id) => typeof liggare.celler.get(id) !== 'number'));
  }

  /** The cells of an axis that some release tells of, shown or hidden. */
  function published(axel: Blad['axel']): Tabellsystem {
    const all = counted(axel);
    return { ...all, celler: all.celler.filter(({ id }) => liggare.celler.has(id)) };
  }

  /** Every cell of an axis, told or not, over the insatser that it counts. */
  function counted(axel: Blad['axel']): Tabellsystem {
    const mine = mojliga(blad.filter((leaf) => leaf.axel === axel));
    const cells = [...cellerAv(mine).values()];
    return {
      blad: mine.map(({ individer }) => individer.length),
      celler: cells.map(({ id, blad: leaves, niva }) => ({
        ...{ id, niva },
        rad: leaves.map((leaf) => [leaf, 1] as const),
      })),
    };
  }
});

async function release({
  store,
  losare,
  liggare,
  val,
}: {
  store: MemoryEventStore;
  losare: Losare;
  liggare: Liggare;
  val: Parameters<typeof planeraUtgava>[1];
}) {
  const plan = planeraUtgava(liggare, val);
  const blad = await lasBlad({ reader: store }, plan);
  const { rader, skydd } = byggUtgava(blad, { plan, liggare, regel: REGEL, losare });
  const eventsOf = (nummer: number): UtgavaEvent[] => [
    { type: 'UtgavedelPublicerad', data: { nummer, del: 1, rader } },
    {
      type: 'UtgavaPublicerad',
      data: { nummer, tillPosition: String(val.position), perioder: [...plan.nya] },
    } as unknown as UtgavaEvent,
  ];
  return { blad, skydd, eventsOf };
}
