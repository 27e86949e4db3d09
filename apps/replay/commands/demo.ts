import type { Command } from 'commander';
import {
  demoUtbud,
  recordCity,
  recordUtbud,
  syntheticCity,
  utanInsats,
} from '../../../libs/demo/index.js';
import { datumInSweden } from '../../../libs/domain/index.js';
import { createRecorder, createUtbudRecorder } from '../../../libs/recording/index.js';
import {
  readConfig,
  untilStopped,
  type Config,
  type Platform,
} from '../../../libs/runtime/index.js';
import { importFile } from '../import-file.js';
import { progress } from '../output/progress.js';
import { CommandFailed, EXIT, withPlatform } from '../session.js';
import { settle } from '../settle.js';
import { auditFiles } from './demo-granskning.js';
import { giveUnits, withOpen, type Oppen } from './demo-enhet.js';
import { readLives } from './demo-liv.js';
import { beginRelease } from './demo-utgava.js';
import { printMetodUtfall } from './utfall.js';

interface DemoOptions {
  readonly insatser: string;
  readonly fro: string;
  readonly server: boolean;
  readonly json?: boolean;
}

/** The last day that the made-up city knows of: fixed, so that the same seed is the same city. */
const LAST_DAY = '2026-10-31';
const SAMPLE = new URL('../../../../test/data/', import.meta.url);

/** `utfall demo`: real sample, synthetic city, outcome per method, then the service. */
export function addDemoCommand(program: Command): void {
  program
    .command('demo')
    .description('Läs in ett verkligt exempel och en påhittad stad, visa utfallet, starta tjänsten')
    .option('--insatser <antal>', 'storlek på den påhittade staden, 500–2000000', '8000')
    .option('--fro <tal>', 'frö för slumpen: samma frö ger samma stad', '1')
    .option('--no-server', 'avsluta när utfallet har visats')
    .option('--json', 'skriv utfallet som JSON; allt annat går till stderr')
    .action((options: DemoOptions) => demoCommand(options));
}

async function demoCommand(options: DemoOptions): Promise<void> {
  const insatser = wholeNumber('--insatser', options.insatser, { min: 500, max: 2_000_000 });
  const seed = wholeNumber('--fro', options.fro, { min: 0, max: 4_294_967_295 });
  const config = readConfig();
  await withPlatform('demo.kor', async (platform, asking) => {
    await asking.system();
    const say = speaker(options);
    say(platform.description);
    say(await readSample(platform));
    say(await makeCity(platform, config, { insatser, seed }));
    say(await makeSupply(platform));
    say(await readLives(platform, config, new URL('liv/', SAMPLE)));
    await settle(platform);
    say(await auditFiles(platform));
    await printMetodUtfall(platform, { json: options.json === true });
    if (options.server) return serve(platform, config, say);
    const utgava = await beginRelease(platform, config);
    say(await utgava.klar);
  });
}

/** Serves until it is told to stop, while the first release is made beside it. */
async function serve(
  platform: Platform,
  config: Config,
  say: (line: string) => void,
): Promise<void> {
  // Loaded when it is needed: the web framework takes longer to load than most commands to run.
  const { startService } = await import('../../standalone/service.js');
  const service = await startService({ platform, config, print: say });
  say(`Avsluta med Ctrl-C. Data finns kvar i ${config.dataDir} till nästa start.`);
  // Begun when the service stands: one that cannot start leaves no work behind that keeps the process up.
  const utgava = await beginRelease(platform, config);
  if (utgava.pagar) say('Den första utgåvan för socialnämnden görs i bakgrunden …');
  const failed = ({ message }: Error) => `Utgåvan blev inte gjord: ${message}`;
  const stopping = new AbortController();
  void utgava.klar.catch(failed).then((line) => stopping.signal.aborted || say(line));
  try {
    await Promise.race([untilStopped(), platform.lost]);
  } finally {
    stopping.abort();
    say('Avslutar …');
    utgava.stop();
    await service.stop();
  }
}

async function readSample(platform: Platform): Promise<string> {
  const report = await importFile(platform, {
    file: new URL('anorexia.csv', SAMPLE),
    mapping: new URL('anorexia.mapping.json', SAMPLE),
  });
  const { accepterad, 'redan-kand': redanKand } = report.antal;
  return `Verkligt exempel (anorexia.csv, 1993): ${accepterad} rader inlästa, ${redanKand} redan kända.`;
}

async function makeSupply(platform: Platform): Promise<string> {
  const recorder = createUtbudRecorder({ store: platform.store, now: Date.now });
  const { handelser } = await recordUtbud(recorder, demoUtbud(datumInSweden(Date.now())));
  return `Påhittat utbud: ${handelser} uppgifter om vilka metoder nämnderna erbjuder, med kö och bemanning.`;
}

async function makeCity(
  platform: Platform,
  config: Pick<Config, 'oidcIssuer'>,
  { insatser, seed }: { insatser: number; seed: number },
): Promise<string> {
  const options = {
    seed,
    insatser,
    today: LAST_DAY,
    medVagen: true,
    medSessioner: true,
    medKomponenter: true,
  } as const;
  const recorder = createRecorder({ store: platform.store, now: Date.now });
  const bar = progress('Påhittad stad', insatser);
  const oppna: Oppen[] = [];
  const report = await recordCity({
    city: withOpen(syntheticCity(options), oppna, LAST_DAY),
    recorder,
    onProgress: (done) => bar.update(done),
  });
  bar.stop();
  if (config.oidcIssuer === undefined) await giveUnits(platform, oppna);
  const utan = await recordCity({ city: utanInsats(options), recorder });
  return (
    `Påhittad stad (frö ${seed}): ${report.insatser} insatser, ${report.handelser} händelser skrivna, ` +
    `${report.redanKanda} insatser redan kända. ${utan.insatser} till kom inte till någon insats ` +
    `(${utan.handelser} händelser skrivna). Alla är märkta som syntetiska.`
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

function speaker({ json }: DemoOptions): (line: string) => void {
  const stream = json === true ? process.stderr : process.stdout;
  return (line) => stream.write(`${line}\n`);
}
