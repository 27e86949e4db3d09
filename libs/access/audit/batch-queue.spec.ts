import { BatchQueue } from './batch-queue.js';

const later = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await later(1);
}

/** Sending that is done when the test says so, and not when a clock does. */
function held<Entry>() {
  const batches: Entry[][] = [];
  const waiting: (() => void)[] = [];
  const send = (entries: readonly Entry[]) => {
    batches.push([...entries]);
    return new Promise<void>((done) => waiting.push(done));
  };
  return { batches, send, release: () => waiting.shift()?.() };
}

describe('BatchQueue', () => {
  it('sends what comes while one batch is on its way together, in order', async () => {
    const { batches, send, release } = held<number>();
    const queue = new BatchQueue<number>(send, 10_000);
    const first = queue.add([1, 2]);
    await until(() => batches.length === 1);
    const others = [3, 4, 5].map((one) => queue.add([one]));
    release();
    await until(() => batches.length === 2);
    release();
    await Promise.all([first, ...others]);
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
    }, 400);
    const hung = queue.add([1]);
    await later(200);
    const behind = queue.add([2]);
    await expect(hung).rejects.toThrow('ms');
    await expect(behind).resolves.toBeUndefined();
    expect(sent).toEqual([[1], [2]]);
  });

  it('does not send what its caller has given up waiting for', async () => {
    const { batches, send, release } = held<string>();
    const queue = new BatchQueue<string>(send, 300);
    const first = queue.add(['first']);
    await until(() => batches.length === 1);
    const full = queue.add(Array.from({ length: 1_000 }, () => 'full'));
    const third = queue.add(['third']);
    release();
    await first;
    const answers = await Promise.allSettled([full, third]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await later(50);
    expect(batches.map(([one]) => one)).toEqual(['first', 'full']);
  });
});
