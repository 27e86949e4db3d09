import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import {
  GALLRING_UTFORD,
  isSignedIntyg,
  type Korning,
  type SignedIntyg,
} from '../../../../libs/privacy/index.js';
import type { Platform } from '../../../../libs/runtime/index.js';
import { DECIDING } from '../../deciding.js';
import { intygText, type Intygskontroll } from '../../output/intyg-text.js';
import { CommandFailed, EXIT, print, withPlatform } from '../../session.js';
import { korningFor } from './korning-for.js';

interface IntygOptions {
  readonly ut?: string;
  readonly json?: boolean;
}

/** `utfall gallring intyg`: the certificate of a run, and whether it holds. */
export function addIntygCommand(gallring: Command): void {
  gallring
    .command('intyg')
    .description('Visa eller skriv ut intyget över en gallring, och kontrollera underskriften')
    .argument('<korning>', 'körningens id')
    .option('--ut <fil>', 'skriv intyget som det undertecknades till en ny fil')
    .option('--json', 'skriv JSON')
    .action((id: string, options: IntygOptions) => intygCommand(id, options));
}

async function intygCommand(id: string, { ut, json }: IntygOptions): Promise<void> {
  await withPlatform(['gallring.planera', DECIDING.gallring], async (platform, asking) => {
    const korning = await korningFor(platform, asking, id);
    const { intyg } = korning;
    if (intyg === undefined) throw noIntyg(korning);
    const signed = JSON.parse(intyg) as SignedIntyg;
    const kontroll = await check(platform, id, { text: intyg, signed });
    if (!Object.values(kontroll).every(Boolean)) process.exitCode = EXIT.failed;
    if (ut !== undefined) write(ut, intyg);
    print(json, { ...signed, kontroll }, () => intygText(signed.intyg, kontroll));
  });
}

interface Intygstext {
  readonly text: string;
  readonly signed: SignedIntyg;
}

/** A signature shows that it is whole, the key whose it is, and the log that it is the one that was issued. */
async function check(
  { protection, store }: Platform,
  id: string,
  { text, signed }: Intygstext,
): Promise<Intygskontroll> {
  const events = await store.readStream(`gallring-${id}`);
  const told = events.find(({ type }) => type === GALLRING_UTFORD)?.data as
    { readonly intygSha256?: string } | undefined;
  return {
    underskrift: isSignedIntyg(signed),
    nyckel: signed.publikNyckel === (await protection.masterKeys.publicKey()),
    logg: told?.intygSha256 === createHash('sha256').update(text).digest('hex'),
  };
}

function noIntyg({ status }: Korning): CommandFailed {
  return new CommandFailed(
    `Körningen är ${status} och har inget intyg. Det skrivs när gallringen är klar.`,
  );
}

function write(path: string, text: string): void {
  try {
    writeFileSync(path, text, { flag: 'wx' });
  } catch {
    throw new CommandFailed(`${path} finns redan eller går inte att skriva. Ange en ny fil.`);
  }
}
