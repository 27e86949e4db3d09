import { InvalidArgumentError, type Command } from 'commander';
import { randomUUID } from 'node:crypto';
import {
  provtryck,
  publicera,
  type Framstalld,
  type Publicering,
} from '../../../../libs/utgivning/index.js';
import { positionUntil, UNTIL_HELP } from '../../as-of.js';
import { print, withPlatform } from '../../session.js';
import { withForlag } from './forlag.js';

interface PubliceraOptions {
  readonly until?: string;
  readonly fran?: number;
  readonly karens: number;
  readonly minst: number;
  readonly yes?: boolean;
  readonly json?: boolean;
}

/** `utfall utgava publicera`: a dry run until `--yes`, since what has left cannot be called back. */
export function addPubliceraCommand(utgava: Command): void {
  utgava
    .command('publicera')
    .description('Publicera de perioder som stängts sedan sist (provtryck tills --yes)')
    .option('--until <när>', UNTIL_HELP)
    .option(
      '--fran <år>',
      'första året som publiceras (förval: som i förra utgåvan, annars förra året)',
      whole(2000, 2100),
    )
    .option('--karens <dagar>', 'dagar att vänta på sena uppgifter', whole(0, 365), 30)
    .option('--minst <antal>', 'minsta antal som visas', whole(5, 10), 5)
    .option('--yes', 'publicera; det går inte att ta tillbaka')
    .option('--json', 'skriv JSON')
    .action((options: PubliceraOptions) => publiceraCommand(options));
}

function whole(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (Number.isInteger(value) && value >= min && value <= max) return value;
    throw new InvalidArgumentError(`Ska vara ett heltal från ${min} till ${max}.`);
  };
}

async function publiceraCommand(options: PubliceraOptions): Promise<void> {
  await withPlatform('utgava.publicera', async (platform, asking) => {
    await asking.system();
    const onskan: Publicering = {
      position: await positionUntil(platform, options.until),
      ...(options.fran === undefined ? {} : { franAr: options.fran }),
      ...{ karens: options.karens, minstaAntal: options.minst },
      ...{ actor: asking.actor.id, correlationId: randomUUID(), now: Date.now() },
    };
    const make = options.yes === true ? publicera : provtryck;
    const made: Framstalld = await withForlag(platform, (forlag) => make(forlag, onskan));
    print(options.json, { publicerad: options.yes === true, ...made.om }, () =>
      text(made, options.yes === true),
    );
  });
}

function text({ om }: Framstalld, published: boolean): string {
  const what = published
    ? `Utgåva ${om.nummer} är publicerad.`
    : `Provtryck av utgåva ${om.nummer}.`;
  const level =
    om.skydd === 'skyddat'
      ? ''
      : '\nSkyddet gick inte att bevisa för alla delar: av dem publiceras bara stadens tal per kvartal, och år inte alls.';
  const next = published ? '' : '\nIngenting är publicerat. Lägg till --yes för att publicera.';
  return (
    `${what} Perioder: ${om.perioder.join(', ') || 'inga nya'}.\n` +
    `${om.rader} rader till och med position ${om.tillPosition}; ${om.dolda} tal är dolda (minsta antal ${om.minstaAntal}).` +
    `${level}${next}`
  );
}
