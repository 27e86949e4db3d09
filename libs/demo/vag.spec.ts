import {
  insatsDecider,
  insatsState,
  type InsatsCommand,
  type RecordedInsatsEvent,
} from '../domain/index.js';
import { eventId } from '../event-store/event-id.js';
import { syntheticCity, type SyntheticInsats } from './city.js';
import { utanInsats } from './utan-insats.js';

const TODAY = '2026-06-30';
const OPTIONS = { seed: 3, insatser: 4000, today: TODAY } as const;
const VAGEN: readonly string[] = ['ErbjudInsats', 'AccepteraInsats', 'StallIKo'];

/** Everything that the decider refuses. */
function refusals(insats: SyntheticInsats): readonly string[] {
  const events: RecordedInsatsEvent[] = [];
  const refused: string[] = [];
  const decideAll = (commands: readonly InsatsCommand[], key: string) => {
    for (const [index, command] of commands.entries()) {
      const context = { today: TODAY, actor: 'demo' } as const;
      const decision = insatsDecider.decide(command, insatsState(events), context);
      if (!decision.accepted) refused.push(...decision.rejections.map(({ text }) => text));
      else if (decision.events.length !== 1) refused.push(`${command.type} gave no event`);
      else {
        const id = eventId(`insats-${insats.insatsId}`, key, index);
        events.push(...decision.events.map((event) => ({ ...event, id, recordedAt: 0 })));
      }
    }
  };
  decideAll(insats.commands, insats.key);
  decideAll(insats.corrections, insats.correctionsKey);
  return refused;
}

const typesOf = ({ commands }: SyntheticInsats) => commands.map(({ type }) => type);

describe('the road to the insatser of a city', () => {
  const plain = [...syntheticCity(OPTIONS)];
  const med = [...syntheticCity({ ...OPTIONS, medVagen: true })];

  it('changes nothing that comes after it', () => {
    const without = med.map(({ commands }) => commands.filter(({ type }) => !VAGEN.includes(type)));
    expect(without).toEqual(plain.map(({ commands }) => commands));
  });

  it('is an offer with its yes for most, and a queue for some', () => {
    const share = (type: string) =>
      med.filter((one) => typesOf(one).some((found) => found === type)).length / med.length;
    expect(Math.abs(share('ErbjudInsats') - 0.7)).toBeLessThan(0.03);
    expect(share('AccepteraInsats')).toBe(share('ErbjudInsats'));
    expect(share('StallIKo')).toBeGreaterThan(0.1);
    expect(share('StallIKo')).toBeLessThan(0.4);
  });

  it('holds nothing that the domain refuses, also where something was corrected', () => {
    expect(med.filter(({ corrections }) => corrections.length > 0).length).toBeGreaterThan(50);
    expect(med.flatMap(refusals)).toEqual([]);
  });
});

describe('those who came to no insats', () => {
  const all = [...utanInsats(OPTIONS)];
  const data = (type: string) =>
    all.flatMap(({ commands }) => commands.filter((one) => one.type === type)).map((one) => one.data as { skal: readonly string[] }); // prettier-ignore

  it('are made the same for the same seed, with nothing that the domain refuses', () => {
    expect([...utanInsats(OPTIONS)]).toEqual(all);
    expect(all).toHaveLength(1200);
    expect(all.flatMap(refusals)).toEqual([]);
  });

  it('are neither decided nor started, and are nobody in the city', () => {
    const types = new Set(all.flatMap(typesOf));
    expect(types).toEqual(
      new Set(['ErbjudInsats', 'AvbojInsats', 'NoteraOkandAccept', 'AvstaFranErbjudande']),
    );
    const ids = new Set([...syntheticCity(OPTIONS)].map(({ insatsId }) => insatsId));
    expect(all.filter(({ insatsId }) => ids.has(insatsId))).toEqual([]);
  });

  it('say no because of the distance, or miss an insats that is not there', () => {
    expect(data('AvbojInsats').filter(({ skal }) => skal.includes('AVSTAND')).length).toBeGreaterThan(50); // prettier-ignore
    expect(data('AvstaFranErbjudande').filter(({ skal }) => skal.includes('INSATS_SAKNAS')).length).toBeGreaterThan(100); // prettier-ignore
  });
});
