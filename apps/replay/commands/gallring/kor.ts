import type { Command } from 'commander';
import { AccessError, type Asking } from '../../../../libs/access/index.js';
import type { Korning, SignedIntyg } from '../../../../libs/privacy/index.js';
import type { Platform } from '../../../../libs/runtime/index.js';
import { STATUS } from '../../deciding.js';
import { EXIT, print, withPlatform } from '../../session.js';
import { approvalOf, korningFor } from './korning-for.js';

interface KorOptions {
  readonly yes?: boolean;
  readonly json?: boolean;
}

/** `utfall gallring kor`: shows what would be done; with `--yes` does it, or goes on where it was left. */
export function addKorCommand(gallring: Command): void {
  gallring
    .command('kor')
    .description('Kör en godkänd gallring, eller fortsätt en som blev avbruten')
    .argument('<korning>', 'körningens id')
    .option('--yes', 'gör det; annars visas bara vad som skulle hända')
    .option('--json', 'skriv JSON')
    .action((id: string, options: KorOptions) => korCommand(id, options));
}

async function korCommand(id: string, { yes, json }: KorOptions): Promise<void> {
  await withPlatform('gallring.kor', async (platform, asking) => {
    const korning = await korningFor(platform, asking, id);
    if (yes === true) return carryOut(platform, asking, { korning, json });
    const approval = await approvalOf(platform, korning);
    const status = approval?.status ?? null;
    print(json, { ...summary(korning), godkannande: status, torrkorning: true }, () =>
      [
        planned(korning),
        `Godkännande: ${status === null ? 'inte begärt' : STATUS[status]}. Läge: ${korning.status}.`,
        'Inget är gjort. Med --yes raderas uppgifterna för gott.',
      ].join('\n'),
    );
  });
}

interface CarryOut {
  readonly korning: Korning;
  readonly json: boolean | undefined;
}

async function carryOut(
  platform: Platform,
  asking: Asking,
  { korning, json }: CarryOut,
): Promise<void> {
  const { id } = korning;
  const godkannandeId = korning.godkannandeId ?? (await usableApproval(platform, korning));
  const done = await platform.gallring.run({ korning: id, godkannandeId, av: asking.actor.id });
  if (done.status !== 'klar') process.exitCode = EXIT.failed;
  print(json, summary(done), () =>
    done.status === 'klar' ? doneText(done) : `Gallringen är ${done.status}. ${done.fel ?? ''}`,
  );
}

async function usableApproval(platform: Platform, korning: Korning): Promise<string> {
  const found = await approvalOf(platform, korning);
  if (found === undefined) throw new AccessError('godkannande-saknas');
  if (found.status === 'forfallen') throw new AccessError('begaran-forfallen');
  if (found.status === 'vantar' || found.status === 'avslagen') {
    throw new AccessError('inte-godkand');
  }
  return found.id;
}

function summary({ id, namnd, status, steg, plan, fel }: Korning): object {
  return { korning: id, namnd, status, steg, plan, fel: fel ?? null };
}

function planned({ namnd, plan }: Korning): string {
  return `${namnd}: ${plan.gallras} individer med ${plan.insatser} insatser enligt planen av den ${plan.dag}.`;
}

/** Some may have left since the plan: the certificate tells what was done, the plan what was meant. */
function doneText({ id, namnd, plan, intyg = '{}' }: Korning): string {
  const { individer = 0, insatser = 0 } = (JSON.parse(intyg) as Partial<SignedIntyg>).intyg ?? {};
  const left = plan.gallras - individer;
  return [
    `Gallringen är klar. ${namnd}: ${individer} individer med ${insatser} insatser är gallrade.`,
    ...(left === 0 ? [] : [`${left} i planen skulle inte längre gallras och är kvar.`]),
    `Intyg: utfall gallring intyg ${id}`,
  ].join('\n');
}
