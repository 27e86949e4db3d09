import { InvalidArgumentError, type Command } from 'commander';
import { provaUtgava, type Provning } from '../../../../libs/utgivning/index.js';
import { EXIT, print, withPlatform } from '../../session.js';
import { withForlag } from './forlag.js';

/** `utfall utgava prova`: makes a release again from the log and compares it byte for byte. */
export function addProvaCommand(utgava: Command): void {
  utgava
    .command('prova')
    .description('Räkna om en utgåva ur loggen och jämför den, byte för byte')
    .argument('<nummer>', 'utgåvans nummer', number)
    .option('--json', 'skriv JSON')
    .action((nummer: number, options: { json?: boolean }) => provaCommand(nummer, options));
}

export function number(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('ska vara numret på en utgåva, t.ex. 1.');
}

async function provaCommand(nummer: number, options: { json?: boolean }): Promise<void> {
  await withPlatform('utgava.las', async (platform) => {
    const provning = await withForlag(platform, (forlag) => provaUtgava(forlag, nummer));
    print(options.json, provning, () => text(provning));
    if (!provning.lika) process.exitCode = EXIT.failed;
  });
}

function text({ nummer, lika, publicerat, omraknat, sammaDefinitioner }: Provning): string {
  if (lika) return `Utgåva ${nummer} går att räkna om: varje byte är lika (${publicerat}).`;
  const why = sammaDefinitioner
    ? 'Uppgifter kan ha gallrats sedan dess, eller så är loggen en annan.'
    : 'Definitionerna är andra än de som gällde då.';
  return `Utgåva ${nummer} blir en annan idag: ${omraknat} i stället för ${publicerat}. ${why}`;
}
