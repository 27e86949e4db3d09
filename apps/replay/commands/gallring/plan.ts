import type { Command } from 'commander';
import type { Asking } from '../../../../libs/access/index.js';
import type { Gallringsplan } from '../../../../libs/privacy/index.js';
import type { Platform } from '../../../../libs/runtime/index.js';
import { dayArgument, namndArgument } from '../../arguments.js';
import { planText } from '../../output/plan-text.js';
import { print, withPlatform } from '../../session.js';

interface PlanOptions {
  readonly namnd: string;
  readonly dag?: string;
  readonly alla?: boolean;
  readonly json?: boolean;
}

/** `utfall gallring plan`: tries everybody of a nämnd; erases nothing. */
export function addPlanCommand(gallring: Command): void {
  gallring
    .command('plan')
    .description('Pröva alla akter i en nämnd, och begär godkännande för dem som ska gallras')
    .requiredOption('--namnd <kod>', 'nämndens kod, t.ex. skarholmen')
    .option('--dag <dag>', 'dagen som prövningen gäller (förval: idag)')
    .option('--alla', 'visa också dem vars tid inte har gått ut')
    .option('--json', 'skriv JSON, med alla som prövats')
    .action((options: PlanOptions) => planCommand(options));
}

async function planCommand(options: PlanOptions): Promise<void> {
  const namnd = namndArgument(options.namnd);
  const dag = options.dag === undefined ? {} : { dag: dayArgument('--dag', options.dag) };
  await withPlatform('gallring.planera', async (platform, asking) => {
    await asking.require({ resurs: 'gallring', namnd });
    const planeradAv = asking.actor.id;
    const plan = await platform.gallring.plan({ namnd, planeradAv, ...dag });
    const godkannandeId = await approvalFor(platform, asking, { plan, namnd });
    const { korning, siffror, provningar } = plan;
    const ids = korning === undefined ? {} : { korning, godkannandeId };
    print(options.json, { namnd, ...ids, siffror, provningar }, () =>
      [
        planText(plan, { namnd, alla: options.alla === true }),
        ...(korning === undefined ? [] : [next(korning, godkannandeId ?? '')]),
      ].join('\n\n'),
    );
  });
}

/** A plan of nobody needs no decision. The request refers to the plan and names nobody. */
async function approvalFor(
  { protection }: Platform,
  asking: Asking,
  { plan, namnd }: { readonly plan: Gallringsplan; readonly namnd: string },
): Promise<string | undefined> {
  const { korning } = plan;
  if (korning === undefined) return undefined;
  const { id } = await protection.approvals.request({
    kind: 'gallring',
    namnder: [namnd],
    innehall: { korning },
    begardAv: asking.actor.id,
  });
  return id;
}

function next(korning: string, godkannandeId: string): string {
  return [
    `Körning: ${korning}`,
    `Godkännande: ${godkannandeId}`,
    `Någon annan godkänner med: utfall gallring godkann ${godkannandeId}`,
    `Därefter: utfall gallring kor ${korning} --yes`,
  ].join('\n');
}
