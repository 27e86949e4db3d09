import type { PreparedAppend } from '../prepare.js';
import { GroupQueue } from './group-queue.js';

function append(stream: string, bytes = 10): PreparedAppend {
  return { stream, expected: 'any', key: 'k', events: [], bytes };
}

function queue(ms = 5) {
  const groups: string[][] = [];
  const sent = new GroupQueue<string>(async (group) => {
    groups.push(group.map((one) => one.stream));
    await new Promise((done) => setTimeout(done, ms));
    if (group.some((one) => one.stream === 'bad')) throw new Error('lost');
    return group.map((one) => `svar ${one.stream}`);
  });
  return { groups, queue: sent };
}

/** Until the first group is on its way; by the clock it would depend on how busy the machine is. */
async function begun(groups: readonly string[][]): Promise<void> {
  while (groups.length === 0) await new Promise((done) => setImmediate(done));
}

describe('GroupQueue', () => {
  it('sends what waits together, and what comes meanwhile in the next group', async () => {
    const { groups, queue: q } = queue();
    const first = ['a', 'b', 'c'].map((stream) => q.add(append(stream)));
    await begun(groups);
    const second = ['d', 'e'].map((stream) => q.add(append(stream)));
    expect(await Promise.all([...first, ...second])).toEqual([...'abcde'].map((s) => `svar ${s}`));
    expect(groups).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ]);
  });

  it('keeps the second request of a stream for the next group, in order', async () => {
    const { groups, queue: q } = queue();
    await Promise.all(['a', 'a', 'b', 'a'].map((stream) => q.add(append(stream))));
    expect(groups).toEqual([['a', 'b'], ['a'], ['a']]);
  });

  it('limits a group in number and in bytes, but sends what is large on its own', async () => {
    const { groups, queue: q } = queue(0);
    await Promise.all(Array.from({ length: 300 }, (_, nr) => q.add(append(`s${nr}`))));
    expect(groups.map((group) => group.length)).toEqual([256, 44]);
    groups.length = 0;
    await Promise.all([3e6, 10, 6e5, 6e5].map((bytes, nr) => q.add(append(`t${nr}`, bytes))));
    expect(groups).toEqual([['t0'], ['t1', 't2'], ['t3']]);
  });

  it('rejects everybody in a group that was lost, and nobody else', async () => {
    const { groups, queue: q } = queue();
    const lost = Promise.allSettled(['a', 'bad'].map((stream) => q.add(append(stream))));
    await begun(groups);
    expect(await q.add(append('c'))).toBe('svar c');
    expect((await lost).map((one) => one.status)).toEqual(['rejected', 'rejected']);
    await q.idle();
  });

  it('uses its lanes at the same time, but never for one stream', async () => {
    const running = new Map<number, string[]>();
    const clashes: string[] = [];
    let most = 0;
    const q = new GroupQueue<string>(async (group, lane) => {
      const streams = group.map((one) => one.stream);
      for (const other of running.values()) {
        clashes.push(...streams.filter((stream) => other.includes(stream)));
      }
      running.set(lane, streams);
      most = Math.max(most, running.size);
      await new Promise((done) => setTimeout(done, 2 + lane * 3));
      running.delete(lane);
      return streams;
    }, 2);
    const all = Array.from({ length: 600 }, (_, nr) => q.add(append(`s${nr % 70}`)));
    await Promise.all(all);
    await q.idle();
    expect([most, clashes]).toEqual([2, []]);
  });
});
