import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { watchServer } from './watch.js';

describe('the watch over an embedded server', () => {
  const process1 = () => spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);

  it('tells in a sentence that it is gone, and what to do', async () => {
    const server = process1();
    const watch = watchServer(server.pid ?? 0, '/data');
    server.kill('SIGKILL');
    await expect(watch.lost).rejects.toMatchObject({
      code: 'databasen-dog',
      message: expect.stringMatching(/starta tjänsten igen.*\/data\/postgres\.log\.$/),
    });
  });

  it('says nothing while it lives, or once nobody needs it', async () => {
    const server = process1();
    const watch = watchServer(server.pid ?? 0, '/data');
    const told = watch.lost.then(
      () => 'never',
      () => 'lost',
    );
    expect(await Promise.race([told, sleep(1_500, 'quiet')])).toBe('quiet');
    watch.end();
    server.kill('SIGKILL');
    await once(server, 'exit');
    expect(await Promise.race([told, sleep(1_500, 'quiet')])).toBe('quiet');
  });
});
