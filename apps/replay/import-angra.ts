import { AccessError, type Asking, type Godkannande } from '../../libs/access/index.js';
import { datumInSweden } from '../../libs/domain/index.js';
import {
  angraKorning,
  type Angran,
  type Angrarapport,
  type Angraskal,
} from '../../libs/import/index.js';
import { createRecorder } from '../../libs/recording/index.js';
import type { Platform } from '../../libs/runtime/index.js';
import { progress } from './output/progress.js';
import { settle } from './settle.js';

/** Which run is to be undone, and why. */
export interface Angring {
  readonly korning: string;
  readonly skal: Angraskal;
}

/** How the second person of a nämnd stands to the undoing of a run. */
export interface Namndlage {
  readonly namnd: string;
  readonly handelser: number;
  readonly godkannandeId: string | undefined;
  readonly status: Godkannande['status'] | 'ej-begard';
}

/** What was done, or would be. */
export interface Angringssvar {
  readonly rapport: Angrarapport;
  readonly namnder: readonly Namndlage[];
}

/** Says what undoing a run would do, and who has agreed to it. Changes nothing. */
export async function provaAngring(platform: Platform, angring: Angring): Promise<Angringssvar> {
  const rapport = await angraKorning({
    ...tools(platform, angring),
    far: () => true,
    prov: true,
    actor: '',
  });
  return { rapport, namnder: await namndlagen(platform, angring, rapport) };
}

/**
 * Asks the second persons who have not been asked, and undoes what is agreed on. Cut off in between, the
 * same again goes on; an agreement is used up when all of its nämnd is done.
 */
export async function angra(
  platform: Platform,
  { actor }: Asking,
  angring: Angring,
): Promise<Angringssvar> {
  const before = await provaAngring(platform, angring);
  for (const lage of before.namnder)
    await begar(platform, lage, { ...angring, begardAv: actor.id });
  const agreed = before.namnder.filter(({ status }) => isAgreed(status));
  const far = (namnd: string) => agreed.some((one) => one.namnd === namnd);
  const bar = progress('Ångrar', before.rapport.insatser.length);
  const rapport = await angraKorning({
    ...tools(platform, angring),
    far,
    actor: actor.id,
    onProgress: ({ done }) => bar.update(done),
  });
  bar.stop();
  for (const lage of agreed) await take(platform, lage, rapport);
  await settle(platform);
  return { rapport, namnder: await namndlagen(platform, angring, before.rapport) };
}

function tools(
  { store }: Platform,
  { korning, skal }: Angring,
): Omit<Angran, 'far' | 'prov' | 'actor'> {
  const now = Date.now;
  const recorder = createRecorder({ store, now });
  return { store, recorder, korning, skal, today: datumInSweden(now()) };
}

/** An agreement that has been used holds for what of the same run could not be undone then. */
function isAgreed(status: Namndlage['status']): boolean {
  return status === 'godkand' || status === 'verkstalld';
}

async function namndlagen(
  { protection }: Platform,
  { korning, skal }: Angring,
  { insatser }: Angrarapport,
): Promise<readonly Namndlage[]> {
  const left = insatser.filter(({ handelser, namnd = '' }) => handelser > 0 && namnd !== '');
  const namnder = [...new Set(left.map(({ namnd = '' }) => namnd))].sort();
  const asked = (await protection.approvals.list(['makulering'], '*')).filter(
    ({ innehall }) => innehall.korning === korning && innehall.skal === skal,
  );
  return namnder.map((namnd) => {
    const mine = asked.filter((one) => one.namnder.includes(namnd));
    const latest = mine.find(({ status }) => isAgreed(status)) ?? mine[0];
    const handelser = left
      .filter((one) => one.namnd === namnd)
      .reduce((sum, one) => sum + one.handelser, 0);
    return {
      namnd,
      handelser,
      godkannandeId: latest?.id,
      status: latest?.status ?? 'ej-begard',
    };
  });
}

async function begar(
  { protection }: Platform,
  { namnd, handelser, status }: Namndlage,
  { korning, skal, begardAv }: Angring & { readonly begardAv: string },
): Promise<void> {
  if (status === 'vantar' || isAgreed(status)) return;
  await protection.approvals.request({
    kind: 'makulering',
    namnder: [namnd],
    innehall: { korning, skal, handelser },
    begardAv,
  });
}

async function take(
  { protection }: Platform,
  { namnd, godkannandeId, status }: Namndlage,
  { insatser }: Angrarapport,
): Promise<void> {
  const unsettled = insatser.some((one) => one.namnd === namnd && one.utfall === 'kvar');
  if (status !== 'godkand' || godkannandeId === undefined || unsettled) return;
  await protection.approvals.takeApproved(godkannandeId, 'makulering');
}

/** The second person's word on the undoing of a run, in every nämnd that the request is about. @throws AccessRefused, AccessError */
export async function beslutaOmAngring(
  { protection }: Pick<Platform, 'protection'>,
  asking: Asking,
  { id, godkann }: { readonly id: string; readonly godkann: boolean },
): Promise<Godkannande> {
  await asking.extent('insats');
  const found = await protection.approvals.find(id);
  if (found?.kind !== 'makulering' || typeof found.innehall.korning !== 'string') {
    throw new AccessError('godkannande-saknas');
  }
  for (const namnd of found.namnder) await asking.require({ resurs: 'insats', namnd });
  return protection.approvals.decide({ id, godkann, beslutadAv: asking.actor.id });
}
