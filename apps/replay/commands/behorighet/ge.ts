import type { Command } from 'commander';
import { HELA_STADEN, namndvarning, ROLLER, type Roll } from '../../../../libs/access/index.js';
import { datumInSweden } from '../../../../libs/domain/index.js';
import { choiceArgument, codeArgument, dayArgument, namndArgument } from '../../arguments.js';
import { print, withPlatform } from '../../session.js';

interface GeOptions {
  readonly anvandare: string;
  readonly roll: string;
  readonly namnd: string;
  readonly enhet?: string;
  readonly from?: string;
  readonly tom?: string;
  readonly json?: boolean;
}

const ROLES = Object.keys(ROLLER) as readonly Roll[];

/** `utfall behorighet ge` */
export function addGeCommand(behorighet: Command): void {
  behorighet
    .command('ge')
    .description('Ge en användare en roll; samma igen ändrar inget')
    .requiredOption('--anvandare <id>', 'användarens id')
    .requiredOption('--roll <roll>', `en av ${ROLES.join(', ')}`)
    .requiredOption('--namnd <kod>', 'nämndens kod, eller * för hela staden')
    .option('--enhet <kod>', 'enheten inom nämnden')
    .option('--from <dag>', 'första dagen (förval: idag)')
    .option('--tom <dag>', 'sista dagen (förval: tills vidare)')
    .option('--json', 'skriv JSON')
    .action((options: GeOptions) => geCommand(options));
}

async function geCommand(options: GeOptions): Promise<void> {
  const wanted = wantedOf(options);
  await withPlatform('behorighet.hantera', async ({ protection }, asking) => {
    await asking.require({ resurs: 'system', namnd: wanted.namnd });
    const id = await protection.directory.grant({ ...wanted, by: asking.actor.id });
    const varning = namndvarning(wanted);
    if (varning !== undefined) process.stderr.write(`Obs! ${varning}\n`);
    const svar = varning === undefined ? { behorighet: id } : { behorighet: id, varning };
    print(options.json, svar, () => `Behörighet: ${id}`);
  });
}

function wantedOf({ anvandare, enhet, from, tom, ...options }: GeOptions) {
  return {
    anvandare,
    roll: choiceArgument('--roll', options.roll, ROLES),
    namnd: options.namnd === HELA_STADEN ? HELA_STADEN : namndArgument(options.namnd),
    ...(enhet === undefined ? {} : { enhet: codeArgument('--enhet', enhet) }),
    from: from === undefined ? datumInSweden(Date.now()) : dayArgument('--from', from),
    ...(tom === undefined ? {} : { tom: dayArgument('--tom', tom) }),
  };
}
