import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { exportLog, verifyChain, type ChainReport } from '../../../libs/event-store/index.js';
import { compareErased, type Erased } from '../erased.js';
import { progress } from '../output/progress.js';
import { EXIT, print, withPlatform } from '../session.js';
import { logImportCommand } from './log-import.js';

/** `utfall log`: check the hash chain, write the log out. */
export function addLogCommands(program: Command): void {
  const log = program.command('log').description('Kontrollera och skriv ut händelseloggen');
  log
    .command('verify')
    .description('Gå igenom hela hashkedjan: är något ändrat, borttaget eller flyttat?')
    .option('--json', 'skriv JSON')
    .action((options: { json?: boolean }) => verifyCommand(options));
  log
    .command('export')
    .description('Skriv hela loggen som NDJSON, en händelse per rad, i ordning')
    .option('--ut <fil>', 'fil att skriva (förval: stdout)')
    .option('--json', 'sammanfattning som JSON på stderr')
    .action((options: { ut?: string; json?: boolean }) => exportCommand(options));
  log
    .command('import')
    .description('Läs in en utskriven logg i en tom databas; samma fil igen ändrar inget')
    .argument('<fil>', 'filen som utfall log export skrev')
    .option('--json', 'skriv JSON')
    .action((file: string, options: { json?: boolean }) => logImportCommand(file, options));
}

async function verifyCommand(options: { json?: boolean }): Promise<void> {
  await withPlatform('logg.kontrollera', async (platform, asking) => {
    await asking.system();
    const { pool, reader, schema } = platform;
    const bar = progress('Kontrollerar kedjan', Number(await reader.head()));
    const report = await verifyChain(pool, { schema, onProgress: (events) => bar.update(events) });
    bar.stop();
    const erased = await compareErased(platform);
    if (!report.ok || erased.avvikelser.length > 0) process.exitCode = EXIT.failed;
    print(options.json, { ...asJson(report), gallrat: erased }, () =>
      [reportText(report), ...erasedText(report, erased)].join('\n'),
    );
  });
}

function asJson(report: ChainReport): object {
  if (report.ok) return { ...report, head: String(report.head) };
  return { ...report, position: String(report.position), revision: String(report.revision) };
}

function erasedText(report: ChainReport, erased: Erased): readonly string[] {
  const events = report.ok ? report.erased : 0;
  if (events === 0 && erased.journalposter === 0) return [];
  return [
    `Gallrade händelser: ${events}, ur ${erased.strommar} strömmar (insatser, och aktgranskningar där de ingick). ` +
      `Raderingsjournalen: ${erased.journalposter} gallringar, ${erased.journalforda} strömmar.`,
    ...erased.avvikelser,
  ];
}

const FAULTS = {
  changed: 'händelsen är inte den som skrevs, eller så saknas eller har flyttats en före den',
  'tail-missing': 'de sista händelserna saknas',
  'beyond-head': 'det finns händelser som ingen registrering har skrivit',
} as const;

function reportText(report: ChainReport): string {
  if (report.ok) {
    return `Kedjan är hel: ${report.events} händelser till och med position ${report.head}.\nKedjevärde: ${report.hash}`;
  }
  return (
    `Kedjan är bruten vid position ${report.position} (${report.stream}, händelse ${report.revision}): ` +
    `${FAULTS[report.reason]}.\nÅterställ loggen från en säkerhetskopia och ta reda på vem som kan ha skrivit i databasen.`
  );
}

async function exportCommand(options: { ut?: string; json?: boolean }): Promise<void> {
  await withPlatform('logg.exportera', async (platform, asking) => {
    await asking.system();
    const head = await platform.reader.head();
    const bar = progress('Skriver loggen', Number(head));
    let events = 0;
    const counted = async function* () {
      for await (const line of exportLog(platform.store)) {
        events += 1;
        if (events % 1000 === 0) bar.update(events);
        yield line;
      }
    };
    const target = options.ut === undefined ? process.stdout : createWriteStream(options.ut);
    await pipeline(Readable.from(counted()), target, { end: options.ut !== undefined });
    bar.stop();
    const summary =
      options.json === true ? JSON.stringify({ handelser: events }) : `${events} händelser.`;
    process.stderr.write(`${summary}\n`);
  });
}
