import fc from 'fast-check';
import { history, skattning, start, TODAY } from '../testing.js';
import type { InsatsCommand } from './commands.js';
import { decide } from './decide.js';
import { insatsState } from './evolve.js';

const state = insatsState(history(start()));
const run = (command: unknown) =>
  decide(command as InsatsCommand, state, { today: TODAY, actor: 'spec' });
const skatta = (over: object) =>
  run({ type: 'RegistreraSkattning', data: { ...skattning().data, ...over } });
const faults = (decision: ReturnType<typeof run>) =>
  decision.accepted ? [] : decision.rejections.map(({ code, pointer }) => `${code} ${pointer}`);

describe('the form of a command', () => {
  it('is refused field by field, each with its pointer', () => {
    const decision = skatta({
      poang: '21',
      informant: 'granne',
      skattningId: '',
      datum: '2025-02-30',
    });
    expect(faults(decision)).toEqual([
      'ogiltig-uppgift /skattningId',
      'ogiltig-uppgift /datum',
      'ogiltig-uppgift /informant',
      'ogiltig-uppgift /poang',
    ]);
  });

  it('has no keys of its own making, not even on the prototype', () => {
    const own = JSON.parse('{"__proto__": {"x": 1}, "constructor": 1, "a/b": 2}') as object;
    const data = Object.assign(Object.create(null) as object, skattning().data);
    for (const [key, value] of Object.entries(own)) {
      Object.defineProperty(data, key, { value, enumerable: true });
    }
    expect(faults(run({ type: 'RegistreraSkattning', data }))).toEqual([
      'okand-uppgift /__proto__',
      'okand-uppgift /constructor',
      'okand-uppgift /a~1b',
    ]);
    const inherited = Object.create(skattning().data) as object;
    expect(run({ type: 'RegistreraSkattning', data: inherited }).accepted).toBe(false);
  });

  it('lets no personnummer in as an id, and does not repeat it', () => {
    const decision = skatta({ skattningId: '20110203-1234' });
    expect(JSON.stringify(decision)).not.toContain('0203');
    expect(faults(decision)).toEqual(['ogiltig-uppgift /skattningId']);
  });

  it.each([NaN, Infinity, -Infinity, null, undefined, 1n, Symbol('x'), [], {}, '5'])(
    'does not take %p for a number',
    (poang) => {
      expect(skatta({ poang }).accepted).toBe(false);
    },
  );

  it('sees a hole in a list', () => {
    const malsattningar = Array<unknown>(2);
    const data = { datum: TODAY, malsattningar, barnetDelaktigt: 'ja', forvaring: 'papper' };
    expect(faults(run({ type: 'UpprattaGenomforandeplan', data }))).toEqual([
      'uppgifter-saknas /malsattningar/0',
      'uppgifter-saknas /malsattningar/1',
    ]);
  });

  it('never makes decide throw, and every refusal is a sentence', () => {
    const types = ['FattaBeslut', 'RattaUppgift', 'MakuleraHandelse', 'AvslutaInsats', 'toString'];
    const values = fc.anything({
      withBigInt: true,
      withNullPrototype: true,
      withSparseArray: true,
    });
    const commands = fc.oneof(
      values,
      fc.record({ type: fc.constantFrom(...types), data: values }),
      fc.record({
        type: fc.constantFrom('RattaUppgift', 'RegistreraSkattning', 'PaborjaInsats'),
        data: fc.record({
          datum: fc.oneof(fc.constant(TODAY), values),
          handelseId: fc.oneof(fc.constant('h1'), values),
          skal: fc.constant('skrivfel'),
          andringar: fc.array(
            fc.record({
              falt: fc.constantFrom('metod', 'kon', 'alderAr', '__proto__'),
              till: values,
            }),
          ),
        }),
      }),
    );
    fc.assert(
      fc.property(commands, (command) => {
        const decision = run(command);
        const texts = decision.accepted ? [] : decision.rejections.map(({ text }) => text);
        for (const text of texts) expect(text).toMatch(/\.$/);
      }),
      { numRuns: 2000 },
    );
  });
});
