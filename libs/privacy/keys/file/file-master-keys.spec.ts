import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { masterKeysContract } from '../contract/master-keys-contract.js';
import { fileMasterKeys } from './file-master-keys.js';

const now = () => 1_000_000;

describe('fileMasterKeys', () => {
  const folders: string[] = [];
  async function newFolder(): Promise<string> {
    const folder = join(await mkdtemp(join(tmpdir(), 'utfall-nycklar-')), 'nycklar');
    folders.push(folder);
    return folder;
  }
  afterAll(async () => {
    for (const folder of folders) await rm(join(folder, '..'), { recursive: true });
  });

  masterKeysContract(async (clock) => {
    const folder = await newFolder();
    const reopen = () => fileMasterKeys({ folder, now: () => clock.at });
    return { keys: await reopen(), reopen };
  });

  it('keeps every file to its owner', async () => {
    const folder = await newFolder();
    const keys = await fileMasterKeys({ folder, now });
    await keys.rotate();
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    const names = await readdir(folder);
    expect(names.length).toBe(6);
    for (const name of names) expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
  });

  it('refuses to start when somebody else can read a key, and says how to close it', async () => {
    const folder = await newFolder();
    const keys = await fileMasterKeys({ folder, now });
    for (const mode of [0o640, 0o604]) {
      await chmod(join(folder, await keys.currentId()), mode);
      await expect(fileMasterKeys({ folder, now })).rejects.toMatchObject({
        code: 'nyckelfil-felaktig',
        message: expect.stringContaining('chmod 600') as string,
      });
    }
    await chmod(join(folder, await keys.currentId()), 0o600);
    await chmod(folder, 0o770);
    await expect(fileMasterKeys({ folder, now })).rejects.toThrow('chmod 700');
  });

  it('is made once, however many start at the same time', async () => {
    const folder = await newFolder();
    const all = await Promise.all(Array.from({ length: 8 }, () => fileMasterKeys({ folder, now })));
    expect(new Set(await Promise.all(all.map((keys) => keys.currentId()))).size).toBe(1);
    expect(new Set(await Promise.all(all.map((keys) => keys.publicKey()))).size).toBe(1);
    expect((await readdir(folder)).length).toBe(4);
  });

  it('loses no key when many rotate at the same time', async () => {
    const folder = await newFolder();
    const all = await Promise.all([1, 2, 3, 4].map(() => fileMasterKeys({ folder, now })));
    const made = await Promise.all(all.map((keys) => keys.rotate()));
    const listed = await (await fileMasterKeys({ folder, now })).list();
    expect(listed.map(({ id }) => id)).toEqual(expect.arrayContaining(made));
    expect(listed.filter(({ state }) => state === 'current')).toHaveLength(1);
  });

  it('says which file is damaged instead of making a new key in its place', async () => {
    const folder = await newFolder();
    await fileMasterKeys({ folder, now });
    await writeFile(join(folder, 'indexrot'), 'abc');
    await expect(fileMasterKeys({ folder, now })).rejects.toThrow('indexrot är skadad');
    await writeFile(join(folder, 'nyckelring-000001.json'), '[{}]');
    await expect(fileMasterKeys({ folder, now })).rejects.toThrow('nyckelring-000001.json är');
  });

  it('says that a key is not at hand when its file is gone', async () => {
    const folder = await newFolder();
    const keys = await fileMasterKeys({ folder, now });
    const { kek, bytes } = await keys.wrap(Buffer.alloc(32), 'a');
    await rm(join(folder, kek));
    const later = await fileMasterKeys({ folder, now });
    await expect(later.unwrap(kek, bytes, 'a')).rejects.toMatchObject({ code: 'nyckel-ej-laddad' });
  });
});
