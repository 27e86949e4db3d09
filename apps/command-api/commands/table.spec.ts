import { EVENT_OF_COMMAND, INSATS_EVENT_TYPES } from '../../../libs/domain/index.js';
import type { InsatsEnvelope } from '../recording/envelope.js';
import { eventsOf, LIVES } from '../testing/walk.js';
import type { CommandType } from './entry.js';
import { openingOf, OPENINGS } from './openings.js';
import { COMMANDS } from './table.js';

/** Asked for by one and decided by another, so it is no line of the table. */
const BY_TWO: CommandType = 'MakuleraHandelse';

const envelope = { insatsId: 'i', key: 'k' } as unknown as InsatsEnvelope;

describe('the table of commands', () => {
  it('has a route for every command of the domain, on a known insats or opening one', () => {
    const routed = [...COMMANDS, ...Object.values(OPENINGS)].map(({ type }) => type);
    const all = Object.keys(EVENT_OF_COMMAND);
    expect([...new Set([...routed, BY_TWO])].sort()).toEqual([...all].sort());
    expect(COMMANDS.length).toBeGreaterThan(30);
  });

  it('has each command, and each address, once', () => {
    expect(new Set(COMMANDS.map(({ type }) => type)).size).toBe(COMMANDS.length);
    expect(new Set(COMMANDS.map(({ route }) => route.path)).size).toBe(COMMANDS.length);
  });

  it('opens by the event that the command of the line records', () => {
    for (const [handelse, { type }] of Object.entries(OPENINGS)) {
      expect(EVENT_OF_COMMAND[type]).toBe(handelse);
    }
    expect(openingOf({ handelse: 'constructor' })).toBe(OPENINGS.BeslutFattat);
  });

  it.each(COMMANDS.map((entry) => [entry.type, entry] as const))(
    '%s takes its own example, and nothing that it does not name',
    async (type, { take, route }) => {
      const { command } = await take(route.example, envelope);
      expect(command).toMatchObject({ type, data: route.example });
      await expect(take({ ...route.example, namn: 'Åsa' }, envelope)).rejects.toThrow();
    },
  );

  it('is walked to the last event by the lives of the specs', () => {
    const walked = new Set(Object.values(LIVES).flatMap(eventsOf));
    const unwalked = INSATS_EVENT_TYPES.filter((type) => !walked.has(type));
    expect(unwalked).toEqual(['InsatsGallrad']);
  });
});
