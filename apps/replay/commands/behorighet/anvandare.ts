import type { Command } from 'commander';
import { CommandFailed, EXIT, print, withPlatform } from '../../session.js';

interface AnvandareOptions {
  readonly iss: string;
  readonly sub: string;
  readonly namn: string;
  readonly system?: boolean;
  readonly json?: boolean;
}

/** `utfall behorighet anvandare` */
export function addAnvandareCommand(behorighet: Command): void {
  behorighet
    .command('anvandare')
    .description('Lägg upp en användare; samma inloggning igen ger samma användare')
    .requiredOption('--iss <adress>', 'inloggningstjänstens adress')
    .requiredOption('--sub <id>', 'användarens id hos den; inte ett personnummer')
    .requiredOption('--namn <namn>', 'namnet så som det visas')
    .option('--system', 'ett servicekonto för ett verksamhetssystem')
    .option('--json', 'skriv JSON')
    .action((options: AnvandareOptions) => anvandareCommand(options));
}

async function anvandareCommand(options: AnvandareOptions): Promise<void> {
  const { iss, sub, namn, system = false, json } = options;
  assertText([iss, sub, namn]);
  await withPlatform('behorighet.hantera', async ({ protection }, asking) => {
    await asking.system();
    const id = await protection.directory.ensureUser({ iss, sub, namn, system });
    print(json, { id }, () => `Användare: ${id}\nGe en roll med: utfall behorighet ge`);
  });
}

function assertText(texts: readonly string[]): void {
  if (!texts.some((text) => text.trim() === '' || text.length > 300)) return;
  throw new CommandFailed('--iss, --sub och --namn ska vara 1–300 tecken.', EXIT.usage);
}
