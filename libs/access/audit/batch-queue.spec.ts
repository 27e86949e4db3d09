import { BatchQueue } from './batch-queue.js';

const later = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

describe('BatchQueue', () => {
  it('sends what comes while one batch is on its way together, in order', async () => {
    const batches: number[][] = [];
    const queue = new BatchQueue<number>(async (entries) => {
      batches.push([...entries]);
      await later(10);
    }, 1_000);
    const first = queue.add([1, 2]);
    await later(5);
    await Promise.all([first, ...[3, 4, 5].map((one) => queue.add([one]))]);
    expect(batches).toEqual([
      [1, 2],
      [3, 4, 5],
    ]);
  });

  it('splits what is too much, and sends one large request whole', async () => {
    const sizes: number[] = [];
    const queue = new BatchQueue<number>((entries) => {
      sizes.push(entries.length);
      return Promise.resolve();
    }, 1_000);
    const many = (size: number) => queue.add(Array.from({ length: size }, (_, nr) => nr));
    await Promise.all([many(600), many(600), many(2_500), many(1)]);
    expect(sizes).toEqual([600, 600, 2_500, 1]);
  });

  it('tells everybody in a batch that failed, and goes on', async () => {
    let nr = 0;
    const queue = new BatchQueue<number>(
      () => (nr++ === 0 ? Promise.reject(new Error('down')) : Promise.resolve()),
      1_000,
    );
    const failed = await Promise.allSettled([queue.add([1]), queue.add([2])]);
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(queue.add([3])).resolves.toBeUndefined();
  });

  it('gives up on a batch that hangs, without holding those behind it for ever', async () => {
    const sent: number[][] = [];
    const queue = new BatchQueue<number>((entries) => {
      sent.push([...entries]);
      return sent.length === 1 ? new Promise(() => undefined) : Promise.resolve();
    }, 60);
    const hung = queue.add([1]);
    await later(20);
    const behind = queue.add([2]);
    await expect(hung).rejects.toThrow('ms');
    await expect(behind).resolves.toBeUndefined();
    expect(sent).toEqual([[1], [2]]);
  });

  it('does not send what its caller has given up waiting for', async () => {
    const sent: string[] = [];
    const queue = new BatchQueue<string>(async (entries) => {
      sent.push(...new Set(entries));
      await later(60);
    }, 80);
    const first = queue.add(['first']);
    await later(20);
    const full = queue.add(Array.from({ length: 1_000 }, () => 'full'));
    const third = queue.add(['third']);
    const answers = await Promise.allSettled([first, full, third]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    await later(100);
    expect(sent).toEqual(['first', 'full']);
  });
});
