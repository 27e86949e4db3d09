import type { Command } from 'commander';
import {
  instantsOf,
  medForegangare,
  type Asking,
  type Lasning,
  type Nodatkomst,
  type ReviewSample,
} from '../../../../libs/access/index.js';
import { daysBetween } from '../../../../libs/domain/index.js';
import { codeArgument, dayArgument, namndArgument, numberArgument } from '../../arguments.js';
import { namesOf } from '../../names.js';
import type { Omfattning } from '../../omfattning.js';
import { urvalText } from '../../output/urval-text.js';
import { CommandFailed, EXIT, print, withPlatform } from '../../session.js';

interface UrvalOptions {
  readonly from: string;
  readonly tom: string;
  readonly n: string;
  readonly fro: string;
  readonly namnd?: string;
  readonly huvud?: string;
  readonly json?: boolean;
}

/** `utfall audit urval`: the regular check of who has read what. */
export function addUrvalCommand(audit: Command): void {
  audit
    .command('urval')
    .description('Dra ett urval av läsningar att granska: all nödåtkomst, sedan slumpvis valda')
    .requiredOption('--from <dag>', 'första dagen')
    .requiredOption('--tom <dag>', 'sista dagen')
    .option('--n <antal>', 'hur många som väljs slumpvis, 1–500', '25')
    .requiredOption('--fro <text>', 'frö: samma frö och huvud ger samma urval igen')
    .option('--namnd <kod>', 'bara den nämnden och dem den tog över efter')
    .option('--huvud <rad>', 'sista raden som tas med (förval: allt som finns nu)')
    .option('--json', 'skriv JSON')
    .action((options: UrvalOptions) => urvalCommand(options));
}

async function urvalCommand(options: UrvalOptions): Promise<void> {
  const wanted = wantedOf(options);
  const { namnd } = options;
  if (namnd !== undefined) namndArgument(namnd);
  await withPlatform('granskning.las', async ({ protection }, asking) => {
    const namnder = await namnderOf(asking, namnd);
    const sample = await protection.audit.sample({ namnder, ...wanted });
    const named = await namesOf(protection.directory);
    const opened = await protection.emergency.list({ namnder, ...instantsOf(wanted) });
    const { from, tom, seed: fro } = wanted;
    const oppningar = opened.map((one) => oppningView(one, named));
    print(options.json, { oppningar, namnder, from, tom, fro, ...viewOf(sample, named) }, () =>
      urvalText(sample, { from, tom, fro, named, oppningar: opened }),
    );
  });
}

async function namnderOf(asking: Asking, namnd: string | undefined): Promise<Omfattning> {
  if (namnd === undefined) return asking.extent('system');
  await asking.require({ resurs: 'system', namnd });
  return medForegangare(namnd);
}

function wantedOf(options: UrvalOptions) {
  const from = dayArgument('--from', options.from);
  const tom = dayArgument('--tom', options.tom);
  if (tom < from || daysBetween(from, tom) > 366) {
    throw new CommandFailed('--tom ska vara högst ett år efter --from.', EXIT.usage);
  }
  const n = numberArgument('--n', options.n, { min: 1, max: 500 });
  const seed = codeArgument('--fro', options.fro);
  const bounds = { min: 0, max: 999_999_999 };
  const { huvud } = options;
  const head =
    huvud === undefined ? {} : { head: BigInt(numberArgument('--huvud', huvud, bounds)) };
  return { from, tom, n, seed, ...head };
}

function oppningView(
  { id, anvandare, oppnadId, skal, from, tom }: Nodatkomst,
  named: (id: string | undefined) => string,
): object {
  const [opened, closed] = [from, tom].map((at) => new Date(at).toISOString());
  return { id, anvandare, namn: named(anvandare), oppnadId, skal, from: opened, tom: closed };
}

function viewOf(sample: ReviewSample, named: (id: string | undefined) => string): object {
  const lasning = ({ seq, at, actorId, ...row }: Lasning) => ({
    nummer: String(seq),
    nar: new Date(at).toISOString(),
    lasare: named(actorId),
    ...row,
  });
  return {
    huvud: String(sample.head),
    nodatkomst: sample.nodatkomst.map(lasning),
    urval: sample.urval.map(lasning),
    perLasare: sample.perLasare.map(({ actorId, ...tally }) => ({
      lasare: named(actorId),
      ...tally,
    })),
  };
}
