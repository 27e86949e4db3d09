import type { Command } from 'commander';
import { AccessError, mayAtAll, type Asking } from '../../../../libs/access/index.js';
import type { Platform } from '../../../../libs/runtime/index.js';
import { DECIDING } from '../../deciding.js';
import { print, withPlatform } from '../../session.js';

interface AvslutaOptions {
  readonly yes?: boolean;
  readonly json?: boolean;
}

/** `utfall studie avsluta` */
export function addAvslutaCommand(studie: Command): void {
  studie
    .command('avsluta')
    .description('Avsluta en studie: hemligheten bakom dess pseudonymer förstörs för gott')
    .argument('<studie>', 'studiens id')
    .option('--yes', 'gör det; annars visas bara vad som skulle hända')
    .option('--json', 'skriv JSON')
    .action((id: string, options: AvslutaOptions) => avslutaCommand(id, options));
}

async function avslutaCommand(id: string, { yes, json }: AvslutaOptions): Promise<void> {
  await withPlatform([DECIDING.studieutdrag, 'studie.begar'], async (platform, asking) => {
    await requireStudy(platform, asking, id);
    if (yes !== true) {
      print(json, { studie: id, avslutad: false }, () => DRY);
      return;
    }
    const { studies } = platform.protection;
    // One that was never taken out gets its secret first, so that it cannot be taken out afterwards.
    await studies.pseudonymOf(id);
    await studies.end(id);
    print(json, { studie: id, avslutad: true }, () => `Studien ${id} är avslutad. ${AFTER}`);
  });
}

const AFTER =
  'Pseudonymerna kan inte göras om. Utdrag som redan har lämnats finns kvar hos mottagaren.';
const DRY = `Inget är gjort. Med --yes förstörs studiens hemlighet för gott. ${AFTER}`;

/** Whoever asked for the study may end it, and whoever decides on studies. */
async function requireStudy(
  { protection }: Pick<Platform, 'protection'>,
  asking: Asking,
  id: string,
): Promise<void> {
  await asking.extent('studie');
  const found = await protection.approvals.find(id);
  const own = found?.begardAv === asking.actor.id;
  const decides = mayAtAll(asking.actor, DECIDING.studieutdrag);
  if (found?.kind !== 'studieutdrag' || !(own || decides)) {
    throw new AccessError('godkannande-saknas');
  }
  for (const namnd of found.namnder) await asking.require({ resurs: 'studie', namnd });
}
