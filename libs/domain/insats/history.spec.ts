import { beslut, history, INDIVID, skattning, start, TODAY } from '../testing.js';
import type { InsatsEvent, Varde } from './events.js';
import { gallandeHistorik } from './history.js';

const rattad = (handelseId: string, falt: string, till: Varde): InsatsEvent => ({
  type: 'UppgiftRattad',
  data: { datum: TODAY, handelseId, skal: 'skrivfel', andringar: [{ falt, fran: 0, till }] },
});
const makulerad = (handelseId: string): InsatsEvent => ({
  type: 'HandelseMakulerad',
  data: { datum: TODAY, handelseId, skal: 'dubblett' },
});
const ids = (...events: readonly InsatsEvent[]) =>
  gallandeHistorik(history(...events)).map(({ id }) => id);

describe('gallandeHistorik', () => {
  it('gives back the very same array when nothing was corrected', () => {
    const plain = history(beslut(), start(), skattning());
    expect(gallandeHistorik(plain)).toBe(plain);
  });

  it('replaces corrected fields, the last correction winning, and keeps id, time and order', () => {
    const raw = history(
      start(),
      skattning(),
      beslut(),
      rattad('h2', 'poang', 1),
      rattad('h2', 'poang', 2),
    );
    const holding = gallandeHistorik(raw);
    expect(holding.map(({ id }) => id)).toEqual(['h1', 'h2', 'h3']);
    expect(holding[1]).toEqual({ ...raw[1], data: { ...skattning().data, poang: 2 } });
    expect(raw[1]?.data).toEqual(skattning().data);
  });

  it('drops annulled events and annulled corrections', () => {
    expect(ids(start(), skattning(), makulerad('h2'))).toEqual(['h1']);
    const life = [start(), skattning(), rattad('h2', 'poang', 1), makulerad('h3')];
    expect(gallandeHistorik(history(...life))[1]?.data).toEqual(skattning().data);
  });

  it('lets an annulment that was itself annulled annul nothing', () => {
    expect(ids(start(), skattning(), makulerad('h2'), makulerad('h3'))).toEqual(['h1', 'h2']);
  });

  it('adds no field that the event never had, least of all to the prototype', () => {
    const life = [start(), rattad('h1', '__proto__', []), rattad('h1', 'extra', 1)];
    const [holding] = gallandeHistorik(history(...life));
    expect(holding?.data).toEqual(start().data);
    expect(Object.getPrototypeOf(holding?.data)).toBe(Object.prototype);
  });
});

describe('an event whose id is made when it is asked for, as a log hands it out', () => {
  class Lazy {
    constructor(
      readonly type: string,
      readonly data: object,
      readonly recordedAt: number,
      private readonly key: string,
    ) {}

    get id(): string {
      return this.key;
    }
  }

  it('keeps its id when it is corrected, and when it is about another person', () => {
    const [first] = history(start());
    const lazy = new Lazy('InsatsPaborjad', first?.data ?? {}, first?.recordedAt ?? 0, 'h1');
    const [, rattad, bytt] = history(
      start(),
      {
        type: 'UppgiftRattad',
        data: {
          ...{ datum: TODAY, handelseId: 'h1', skal: 'skrivfel' },
          andringar: [{ falt: 'metod', fran: 'FFT', till: 'BSFT' }],
        },
      },
      { type: 'IndividBytt', data: { datum: TODAY, tillIndividId: INDIVID, skal: 'fel-individ' } },
    );
    for (const later of [rattad, bytt]) {
      const held = gallandeHistorik([lazy, later] as unknown as Parameters<
        typeof gallandeHistorik
      >[0]);
      expect(held[0]?.id).toBe('h1');
    }
  });
});
