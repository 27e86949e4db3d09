import type { Command } from 'commander';
import type { GranskningReport, KnownHead } from '../../../../libs/access/index.js';
import { CommandFailed, EXIT, print, withPlatform } from '../../session.js';

interface VerifyOptions {
  readonly kant?: string;
  readonly json?: boolean;
}

/** `utfall audit verify` */
export function addVerifyCommand(audit: Command): void {
  audit
    .command('verify')
    .description('Gå igenom läsloggens hashkedja: är något ändrat, borttaget eller flyttat?')
    .option('--kant <rad:kedjevärde>', 'det som visades vid en tidigare kontroll och sparades')
    .option('--json', 'skriv JSON')
    .action((options: VerifyOptions) => verifyCommand(options));
}

async function verifyCommand({ kant, json }: VerifyOptions): Promise<void> {
  const known = kant === undefined ? undefined : knownHead(kant);
  await withPlatform('logg.kontrollera', async ({ protection }, asking) => {
    await asking.system();
    const report = await protection.audit.verify(known);
    if (!report.ok) process.exitCode = EXIT.failed;
    print(json, asJson(report), () => reportText(report));
  });
}

function knownHead(text: string): KnownHead {
  const match = /^(\d{1,18}):([0-9a-f]{64})$/.exec(text);
  if (match === null) {
    throw new CommandFailed(
      '--kant ska vara radnummer och kedjevärde med kolon emellan.',
      EXIT.usage,
    );
  }
  return { head: BigInt(match[1] ?? 0), hash: match[2] ?? '' };
}

function asJson(report: GranskningReport): object {
  return report.ok
    ? { ...report, head: String(report.head) }
    : { ...report, seq: String(report.seq) };
}

function reportText(report: GranskningReport): string {
  if (report.ok) {
    return (
      `Läsloggen är hel: ${report.rows} rader.\nKedjevärde: ${report.head}:${report.hash}\n` +
      'Spara kedjevärdet på annat håll och ange det med --kant nästa gång.'
    );
  }
  return (
    `Läsloggen är bruten vid rad ${report.seq}: raden är ändrad, saknas eller skrevs inte av Utfall.\n` +
    'Ta reda på vem som kan ha skrivit i databasen, och jämför med en säkerhetskopia.'
  );
}
