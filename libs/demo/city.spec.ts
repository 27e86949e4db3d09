import { createHash } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import {
  insatsDecider,
  insatsState,
  type InsatsCommand,
  type RecordedInsatsEvent,
} from '../domain/index.js';
import { eventId } from '../event-store/event-id.js';
import { syntheticCity, type SyntheticInsats } from './city.js';

const TODAY = '2026-06-30';

/** What is left in memory when garbage has been taken out. */
function retainedBytes(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

function city(options: { seed?: number; insatser: number }): SyntheticInsats[] {
  return [...syntheticCity({ seed: 1, today: TODAY, ...options })];
}

function fingerprint(seed: number): string {
  const hash = createHash('sha256');
  for (const insats of syntheticCity({ seed, insatser: 1000, today: TODAY })) {
    hash.update(JSON.stringify(insats));
  }
  return hash.digest('hex');
}

/** What the decider makes of it; a refusal stands as text. */
function decided(insats: SyntheticInsats): { events: RecordedInsatsEvent[]; refusals: string[] } {
  const events: RecordedInsatsEvent[] = [];
  const refusals: string[] = [];
  const decideAll = (commands: readonly InsatsCommand[], key: string) => {
    for (const [index, command] of commands.entries()) {
      const context = { today: TODAY, actor: 'demo' } as const;
      const decision = insatsDecider.decide(command, insatsState(events), context);
      if (!decision.accepted) refusals.push(...decision.rejections.map((one) => one.text));
      else if (decision.events.length !== 1) refusals.push(`${command.type} gave no event`);
      else {
        const id = eventId(`insats-${insats.insatsId}`, key, index);
        events.push(...decision.events.map((event) => ({ ...event, id, recordedAt: 0 })));
      }
    }
  };
  decideAll(insats.commands, insats.key);
  decideAll(insats.corrections, insats.correctionsKey);
  return { events, refusals };
}

describe('a synthetic city', () => {
  it('is the same for the same seed and another for another', () => {
    expect(fingerprint(1)).toBe(fingerprint(1));
    expect(fingerprint(2)).not.toBe(fingerprint(1));
  });

  it('begins alike however large it is', () => {
    expect(city({ insatser: 50 })).toEqual(city({ insatser: 500 }).slice(0, 50));
  });

  it('never gives two insatser one id', () => {
    const ids = new Set<string>();
    for (const insats of syntheticCity({ seed: 3, insatser: 20_000, today: TODAY })) {
      ids.add(insats.insatsId);
    }
    expect(ids.size).toBe(20_000);
  });

  it('holds nothing that the domain refuses', () => {
    const refusals = city({ insatser: 2000 }).flatMap((insats) => decided(insats).refusals);
    expect(refusals).toEqual([]);
  });

  it('holds nothing refused where a start before its beslut meets a merger', () => {
    const near: SyntheticInsats[] = [];
    for (const insats of syntheticCity({ seed: 2, insatser: 60_000, today: TODAY })) {
      const [first, ...others] = insats.commands;
      const beslut = others.find(({ type }) => type === 'FattaBeslut');
      const atMerger = /^202[03]-07/.test(beslut?.data.datum ?? '');
      if (first?.type === 'PaborjaInsats' && atMerger) near.push(insats);
    }
    expect(near.length).toBeGreaterThan(20);
    expect(near.flatMap((insats) => decided(insats).refusals)).toEqual([]);
  });

  it('crosses both mergers of nämnder and the law of 2025', () => {
    const texts = JSON.stringify(city({ insatser: 3000 }));
    for (const word of ['alvsjo', 'hagersten-alvsjo', 'norrmalm', 'norra-innerstaden']) {
      expect(texts).toContain(`"stadsdelsnamnd":"${word}"`);
    }
    expect(texts).toContain('"lagrum":"sol-2001-4-1"');
    expect(texts).toContain('"lagrum":"sol-2025-11-1"');
  });

  it('has insatser that are not over, and corrections and annulments', () => {
    const all = city({ insatser: 5000 });
    const open = all.filter(({ commands }) =>
      commands.every(({ type }) => type !== 'AvslutaInsats'),
    );
    const types = new Set(all.flatMap(({ corrections }) => corrections.map(({ type }) => type)));
    expect(open.length).toBeGreaterThan(10);
    expect([...types].sort()).toEqual(['MakuleraHandelse', 'RattaUppgift']);
  });

  it('refuses a day before the first', () => {
    expect(() => [...syntheticCity({ seed: 1, insatser: 1, today: '2018-12-31' })]).toThrow(
      '2019-01-01',
    );
  });

  it('is made as it is read, in flat memory', () => {
    const size = 200_000;
    let made = 0;
    let early = 0;
    for (const { commands } of syntheticCity({ seed: 5, insatser: size, today: TODAY })) {
      made += commands.length > 0 ? 1 : 0;
      if (made === size / 10) early = retainedBytes();
    }
    expect(made).toBe(size);
    expect(retainedBytes() - early).toBeLessThan(50_000_000);
  });
});
