import { findAtgard } from './actions.js';
import type { Actor, Resource } from './actor.js';
import type { AvslagKod } from './denials.js';
import { grantsOf, purposeOf } from './grants.js';
import { outOfReach, type Grant } from './reach.js';
import type { AtgardRad } from './rule.js';
import { FALTGRUPPER, type Andamal, type Faltgrupp, type Roll } from './words.js';

/** Yes, as whom, why, and which data the answer may hold. */
export interface Tillaten {
  readonly tillat: true;
  readonly andamal: Andamal;
  readonly roll: Roll;
  readonly faltgrupper: readonly Faltgrupp[];
  /** Only emergency access opened it. */
  readonly nodatkomst: boolean;
}

/** No, why, and whether even the existence of the thing is secret. */
export interface Nekad {
  readonly tillat: false;
  readonly kod: AvslagKod;
  readonly hemlig: boolean;
}

export type Decision = Tillaten | Nekad;

/** A question to the policy. */
interface Question {
  readonly actor: Actor;
  readonly rad: AtgardRad;
  readonly resource: Resource;
  readonly andamal: Andamal;
}

/**
 * The one answer to "may this actor do this to that, for this purpose?", for HTTP, the command line and
 * jobs alike. Nothing is allowed unless a rule says so. Which role is missing, or which purpose, is told
 * openly, since it does not depend on the thing asked for; every later refusal may be secret.
 */
// A fourth parameter because a purpose is asked for beside the thing, and most callers leave it out.
// eslint-disable-next-line max-params
export function decide(
  actor: Actor,
  action: string,
  resource: Resource,
  andamal?: Andamal,
): Decision {
  const rad = findAtgard(action);
  if (rad === undefined) return denied('okand-atgard');
  const grants = grantsOf(actor, rad);
  if (grants.length === 0) return denied('roll-saknas');
  const chosen = purposeOf(grants, rad, andamal);
  if (chosen === undefined) {
    return denied(andamal === undefined ? 'andamal-saknas' : 'andamal-ej-tillatet');
  }
  if (resource.gallras === true && !rad.trotsGallring) {
    return { tillat: false, kod: 'gallras', hemlig: true };
  }
  const held = grants.filter(({ regel }) => regel.andamal.includes(chosen));
  return judge({ actor, rad, resource, andamal: chosen }, held);
}

function denied(kod: AvslagKod): Nekad {
  return { tillat: false, kod, hemlig: false };
}

function judge(question: Question, grants: readonly Grant[]): Decision {
  const { actor, rad, resource, andamal } = question;
  const plain = grants.filter((grant) => refusal(grant, rad, resource) === undefined);
  if (plain.length > 0) return allowed(plain, andamal, false);
  const opened = isOpened(actor, rad, resource)
    ? grants.filter((grant) => outOfReach(grant, rad, asNamed(grant, resource)) === undefined)
    : [];
  if (opened.length > 0) return allowed(opened, andamal, true);
  const kod = nearest(grants.flatMap((grant) => refusal(grant, rad, resource) ?? []));
  return { tillat: false, kod, hemlig: rad.hemlig };
}

function refusal(grant: Grant, rad: AtgardRad, resource: Resource): AvslagKod | undefined {
  const reach = outOfReach(grant, rad, resource);
  const past = rad.trotsSkydd || grant.regel.trotsSkydd === true;
  if (reach !== undefined || resource.skyddad !== true || past) return reach;
  return rad.niva === 'individ' && resource.assigned !== 'personlig'
    ? 'skyddad-identitet'
    : undefined;
}

/** Emergency access stands in for being named on the case. It never moves the board. */
function asNamed({ tilldelning }: Grant, resource: Resource): Resource {
  return { ...resource, assigned: 'personlig', enhet: tilldelning.enhet };
}

function isOpened({ nodatkomst }: Actor, rad: AtgardRad, { insatsId, individId }: Resource) {
  const opened = (id: string | undefined): boolean => id !== undefined && nodatkomst.includes(id);
  return rad.nodatkomst && (opened(insatsId) || opened(individId));
}

function allowed(
  grants: readonly Grant[],
  andamal: Andamal,
  nodatkomst: boolean,
): Tillaten | Nekad {
  const best = [...grants].sort(
    (a, b) => b.regel.faltgrupper.length - a.regel.faltgrupper.length,
  )[0];
  if (best === undefined) return denied('roll-saknas');
  const faltgrupper = FALTGRUPPER.filter((grupp) =>
    grants.some(({ regel }) => regel.faltgrupper.includes(grupp)),
  );
  return { tillat: true, andamal, roll: best.tilldelning.roll, faltgrupper, nodatkomst };
}

const BY_NEARNESS: readonly AvslagKod[] = [
  'skyddad-identitet',
  'ej-tilldelad',
  'annan-enhet',
  'individ-i-annan-namnd',
  'annan-namnd',
];

/** The refusal of the grant that came closest: it says what is left to do. */
function nearest(koder: readonly AvslagKod[]): AvslagKod {
  return BY_NEARNESS.find((kod) => koder.includes(kod)) ?? 'roll-for-hela-staden';
}
