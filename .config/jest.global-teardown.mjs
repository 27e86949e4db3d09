import { rmSync } from 'node:fs';

export default async function () {
  const { cluster, dataDir } = globalThis.__utfall;
  await cluster.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
