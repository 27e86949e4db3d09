import { handelse } from '../../../../test/support/handelser.js';
import { given, plan, start, uppfoljning } from '../../testing.js';
import type { InsatsCommand } from '../commands.js';
import { same } from './equal.js';

describe('two values', () => {
  it.each<[unknown, unknown, boolean]>([
    [['a', 'b'], ['a', 'b'], true],
    [['a', 'b'], ['a', 'c'], false],
    [['a'], ['a', 'b'], false],
    [{ a: 1, b: [2] }, { b: [2], a: 1 }, true],
    [{ a: 1 }, { a: 2 }, false],
    [{ a: 1 }, { a: 1, b: 2 }, false],
    [{ a: 1, b: 2 }, { a: 1 }, false],
    [{}, 5, false],
    [undefined, {}, false],
    [[], {}, false],
    [null, null, true],
  ])('%j and %j: the same is %p', (a, b, expected) => {
    expect(same(a, b)).toBe(expected);
    expect(same(b, a)).toBe(expected);
  });
});

describe('an id used again with other content', () => {
  it('is refused also where the content is as long and has the same fields', () => {
    const session = handelse('SessionGenomford', { deltagare: ['barn', 'syskon'] });
    const other = { ...session.data, deltagare: ['barn', 'vardnadshavare-1'] };
    given(start(), session)
      .when({ type: 'GenomforSession', data: other } as InsatsCommand)
      .then(['session-id-anvant']);
    const { data } = uppfoljning({ maluppfyllelse: [{ malsattningId: 'm1', niva: 1 }] });
    given(start(), plan(), uppfoljning())
      .when({ type: 'GenomforUppfoljning', data })
      .then(['uppfoljning-id-anvant']);
  });
});
