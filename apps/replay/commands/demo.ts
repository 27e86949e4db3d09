import type { Command } from 'commander';
import { recordCity, syntheticCity } from '../../../libs/demo/index.js';
import { createRecorder } from '../../../libs/recording/index.js';
import { readConfig, untilStopped, type Platform } from '../../../libs/runtime/index.js';
import { startService } from '../../standalone/service.js';
import { importFile } from '../import-file.js';
import { progress } from '../output/progress.js';
import { CommandFailed, EXIT, withPlatform } from '../session.js';
import { settle } from '../settle.js';
import { printMetodUtfall } from './utfall.js';

interface DemoOptions {
  readonly insatser: string;
  readonly fro: string;
  readonly server: boolean;
}

/** The last day that the made-up city knows of: fixed, so that the same seed is the same city. */
const LAST_DAY = '2026-10-31';
const SAMPLE = new URL('../../../../test/data/', import.meta.url);

/** `utfall demo`: real sample, synthetic city, outcome per method, then the service. */
export function addDemoCommand(program: Command): void {
  program
    .command('demo')
    .description('Läs in ett verkligt exempel och en påhittad stad, visa utfallet, starta tjänsten')
    .option('--insatser <antal>', 'storlek på den påhittade staden, 500–2000000', '2000')
    .option('--fro <tal>', 'frö för slumpen: samma frö ger samma stad', '1')
    .option('--no-server', 'avsluta när utfallet har visats')
    .action((options: DemoOptions) => demoCommand(options));
}

async function demoCommand(options: DemoOptions): Promise<void> {
  const insatser = wholeNumber('--insatser', options.insatser, { min: 500, max: 2_000_000 });
  const seed = wholeNumber('--fro', options.fro, { min: 0, max: 4_294_967_295 });
  const config = readConfig();
  await withPlatform(async (platform) => {
    say(platform.description);
    await readSample(platform);
    await makeCity(platform, { insatser, seed });
    await settle(platform);
    await printMetodUtfall(platform, {});
    if (!options.server) return;
    const service = await startService({ platform, port: config.port, redisUrl: config.redisUrl });
    say(`Avsluta med Ctrl-C. Data finns kvar i ${config.dataDir} till nästa start.`);
    await untilStopped();
    say('Avslutar …');
    await service.stop();
  });
}

async function readSample(platform: Platform): Promise<void> {
  const report = await importFile(platform, {
    file: new URL('anorexia.csv', SAMPLE),
    mapping: new URL('anorexia.mapping.json', SAMPLE),
  });
  const { accepterad, 'redan-kand': redanKand } = report.antal;
  say(
    `Verkligt exempel (anorexia.csv, 1993): ${accepterad} rader inlästa, ${redanKand} redan kända.`,
  );
}

async function makeCity(
  platform: Platform,
  { insatser, seed }: { insatser: number; seed: number },
) {
  const bar = progress('Påhittad stad', insatser);
  const report = await recordCity({
    city: syntheticCity({ seed, insatser, today: LAST_DAY }),
    recorder: createRecorder({ store: platform.store, now: Date.now }),
    onProgress: (done) => bar.update(done),
  });
  bar.stop();
  say(
    `Påhittad stad (frö ${seed}): ${report.insatser} insatser, ${report.handelser} händelser skrivna, ` +
      `${report.redanKanda} insatser redan kända. Alla är märkta som syntetiska.`,
  );
}

function wholeNumber(
  flag: string,
  text: string,
  { min, max }: { min: number; max: number },
): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= min && value <= max) return value;
  throw new CommandFailed(`${flag} ska vara ett heltal mellan ${min} och ${max}.`, EXIT.usage);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
