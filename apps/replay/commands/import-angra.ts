import { angraLines, ANGRASKAL, antalAngrade, type Angraskal } from '../../../libs/import/index.js';
import { STATUS } from '../deciding.js';
import {
  angra,
  beslutaOmAngring,
  provaAngring,
  type Angringssvar,
  type Namndlage,
} from '../import-angra.js';
import { CommandFailed, EXIT, print, withPlatform } from '../session.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export interface AngraOptions {
  readonly angra: string;
  readonly skal?: string;
  readonly yes?: boolean;
  readonly json?: boolean;
}

/** `utfall import --angra`: undoes a run where two persons have agreed; without --yes only says what it would do. */
export async function angraCommand({
  angra: korning,
  skal,
  yes,
  json,
}: AngraOptions): Promise<void> {
  const angring = { korning: korningOf(korning), skal: skalOf(skal) };
  await withPlatform('import.kor', async (platform, asking) => {
    await asking.system();
    const svar =
      yes === true ? await angra(platform, asking, angring) : await provaAngring(platform, angring);
    process.exitCode = exitCodeOf(svar);
    print(json, svar, () => linesOf(svar, yes === true).join('\n'));
  });
}

/** `utfall import --godkann`: the second person agrees, or does not. */
export async function godkannAngraCommand(
  id: string,
  { avsla, json }: { readonly avsla?: boolean; readonly json?: boolean },
): Promise<void> {
  await withPlatform('godkannande.makulering', async (platform, asking) => {
    const { status } = await beslutaOmAngring(platform, asking, { id, godkann: avsla !== true });
    print(json, { godkannandeId: id, status }, () => `Begäran ${id} ${STATUS[status]}.`);
  });
}

function korningOf(text: string): string {
  if (UUID.test(text)) return text;
  throw new CommandFailed(
    'Körningen ska anges med det id som importens rapport skrev ut, ett UUID.',
    EXIT.usage,
  );
}

function skalOf(text: string = 'aldrig-intraffat'): Angraskal {
  const skal = ANGRASKAL.find((one) => one === text);
  if (skal !== undefined) return skal;
  throw new CommandFailed(`--skal ska vara ett av ${ANGRASKAL.join(', ')}.`, EXIT.usage);
}

function linesOf({ rapport, namnder }: Angringssvar, done: boolean): readonly string[] {
  const asked = namnder.map(namndrad);
  const next =
    rapport.insatser.length === 0 || done
      ? []
      : [
          'Inget har ändrats. Kör igen med --yes för att begära godkännanden och ångra det godkända.',
        ];
  return [...angraLines(rapport), ...asked, ...next];
}

function namndrad({ namnd, handelser, status, godkannandeId }: Namndlage): string {
  if (status === 'ej-begard')
    return `${namnd}: ${handelser} händelser, inget godkännande är begärt.`;
  const how =
    status === 'vantar'
      ? ` Någon annan godkänner med utfall import --godkann ${godkannandeId ?? ''}.`
      : '';
  return `${namnd}: ${handelser} händelser, begäran ${STATUS[status]}.${how}`;
}

/** All of it undone: 0. No such run: 1. Something left: 3. A trial is never a fault. */
function exitCodeOf({ rapport }: Angringssvar): number {
  if (rapport.insatser.length === 0) return EXIT.failed;
  const left = (['avvisad', 'vantar', 'kvar'] as const).some(
    (one) => antalAngrade(rapport, one) > 0,
  );
  return left ? EXIT.partly : EXIT.ok;
}
