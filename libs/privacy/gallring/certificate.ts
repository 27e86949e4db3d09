import { createHash, verify } from 'node:crypto';
import { addDays, datumInSweden } from '../../domain/index.js';
import { gallringStream, utfordRequest } from './events.js';
import { individerOf, streamsOf, type Korningsindivid, type Plansiffror } from './korning.js';
import { countPerRegel } from './plan.js';
import { envelopeOf, factsStreamOf, type Run, type Step } from './step.js';

const KEY_BACKUP_DAYS = 35;

/** Gallringsintyg: vad som gjordes, utan personuppgifter. (What was done, in counts and positions.) */
export interface Gallringsintyg {
  readonly version: 1;
  readonly korning: string;
  readonly namnd: string;
  readonly godkannande: string;
  readonly planDag: string;
  /** ISO 8601, UTC. */
  readonly utfardat: string;
  readonly individer: number;
  readonly insatser: number;
  readonly perRegel: Plansiffror['perRegel'];
  /** Those who were planned but left the run, because they were no longer to be erased. */
  readonly bortfall: number;
  readonly utfall: { readonly strom: string; readonly position: string };
  readonly journalpost: number;
  /** From this day no backup of a key exists, and the erasure is complete in every copy. */
  readonly nyckelkopiorUpphor: string;
  /** What the operator must still do. */
  readonly efterarbete: readonly string[];
}

/** Ett undertecknat intyg. (The certificate with its Ed25519 signature over the JSON text of `intyg`.) */
export interface SignedIntyg {
  readonly intyg: Gallringsintyg;
  /** Base64. */
  readonly signatur: string;
  readonly publikNyckel: string;
}

/** The certificate is kept before the log is told of it: a second attempt must not write another one. */
export const certify: Step = async (run) => {
  const { deps, korning } = run;
  const individer = await individerOf(deps.pool, korning.id);
  const text = korning.intyg ?? (await makeCertificate(run, individer));
  await deps.fault?.('intygat:sparat');
  const [told] = await deps.log.historiesOf([gallringStream(korning.id)]);
  if (told === undefined) {
    const { intyg } = JSON.parse(text) as SignedIntyg;
    const { namnd, insatser, perRegel, journalpost } = intyg;
    const intygSha256 = createHash('sha256').update(text).digest('hex');
    const data = {
      namnd,
      individer: intyg.individer,
      insatser,
      perRegel,
      journalpost,
      intygSha256,
    };
    await deps.log.appendTogether([utfordRequest(envelopeOf(run), data)]);
  }
  return {};
};

async function makeCertificate(run: Run, individer: readonly Korningsindivid[]): Promise<string> {
  const intyg = contentOf(run, individer);
  const signature = await run.deps.signer.sign(Buffer.from(JSON.stringify(intyg)));
  const publikNyckel = await run.deps.signer.publicKey();
  const text = JSON.stringify({ intyg, signatur: signature.toString('base64'), publikNyckel });
  await run.deps.pool.query('UPDATE gallring.korning SET intyg = $2 WHERE id = $1', [
    run.korning.id,
    text,
  ]);
  return text;
}

function contentOf(run: Run, individer: readonly Korningsindivid[]): Gallringsintyg {
  const { deps, korning } = run;
  const today = datumInSweden(deps.now());
  return {
    version: 1,
    korning: korning.id,
    namnd: korning.namnd,
    godkannande: korning.godkannandeId ?? '',
    planDag: korning.plan.dag,
    utfardat: new Date(deps.now()).toISOString(),
    individer: individer.length,
    insatser: streamsOf(individer).length,
    perRegel: countPerRegel(individer.map(({ prov }) => prov)),
    bortfall: korning.plan.gallras - individer.length,
    utfall: { strom: factsStreamOf(run), position: String(korning.position ?? 0n) },
    journalpost: korning.journalpost ?? 0,
    nyckelkopiorUpphor: addDays(today, deps.nyckelkopiorDagar ?? KEY_BACKUP_DAYS),
    efterarbete: deps.efterarbete ?? [],
  };
}

/** Whether the certificate is what was signed, by the key that stands in it; whose key that is must be known from elsewhere. */
export function isSignedIntyg({ intyg, signatur, publikNyckel }: SignedIntyg): boolean {
  const bytes = Buffer.from(JSON.stringify(intyg));
  return verify(null, bytes, publikNyckel, Buffer.from(signatur, 'base64'));
}
