import { createHash } from 'node:crypto';
import {
  INSTRUMENTREGISTER,
  LOKALA_MALLAR,
  METODREGISTER,
  NAMNDREGISTER,
  UTOKNINGSBARA,
} from '../domain/index.js';

/** What an entry says that decides what was recorded, counted or due: field by field, as canonical JSON. */
export type Innehall = Readonly<Record<string, string>>;

/** Words about an entry and how it is chosen: mending them changes nothing that was recorded. */
const ORD: ReadonlySet<string> = new Set([
  ...['namn', 'alias', 'kalla', 'osaker', 'definition', 'inkluderar', 'exkluderar', 'betydelse'],
  ...[
    'andring',
    'licens',
    'aterkopplasInte',
    'status',
    'niva',
    'rekommendation',
    'exempel',
    'giltigTom',
  ],
]);

/** Every entry that local data may add, by the name it is told by. */
export function registerposter(): ReadonlyMap<string, Innehall> {
  return new Map<string, Innehall>([
    // The target group of a method is prose, that of a template decides what is flagged.
    ...METODREGISTER.map((metod) => [metod.kod, withoutProse(innehall(metod))] as const),
    ...INSTRUMENTREGISTER.map(
      (one) => [`${one.kod} version ${one.version}`, innehall(one)] as const,
    ),
    ...NAMNDREGISTER.map((namnd) => [namnd.kod, innehall(namnd)] as const),
    ...[...UTOKNINGSBARA].flatMap(([lista, { koder }]) =>
      koder.map((kod) => [`${lista}:${kod.kod}`, innehall(kod)] as const),
    ),
    ...LOKALA_MALLAR.map((mall) => [namedMall(mall), innehall(mall)] as const),
  ]);
}

function withoutProse(metod: Innehall): Innehall {
  return Object.fromEntries(Object.entries(metod).filter(([falt]) => falt !== 'malgrupp'));
}

/** A template by method, nämnd and version, as a refusal names it. */
export function namedMall({ metod, namnd, version = 1 }: (typeof LOKALA_MALLAR)[number]): string {
  return `mall ${metod}${namnd === undefined ? '' : ` i ${namnd}`} version ${version}`;
}

function innehall(entry: object): Innehall {
  return Object.fromEntries(
    Object.entries(entry).flatMap(([falt, value]: [string, unknown]) =>
      ORD.has(falt) ? [] : [[falt, TEXTER.has(falt) ? sha256(value) : canonical(value)] as const],
    ),
  );
}

/** Wording under licence is not copied to the database. */
const TEXTER: ReadonlySet<string> = new Set(['itemtexter', 'svarstexter']);

function sha256(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex');
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(
          Object.entries(member)
            .filter(([name]) => !ORD.has(name))
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : member,
  );
}

/** Lists that may get more, as long as what stood there stays: a mended scoring is added to its list. */
const VAXER: ReadonlySet<string> = new Set([
  ...['algoritmer', 'gransvarden', 'normer', 'riskfragor', 'informanter'],
]);
/** What may be told later than the rest. */
const KOMMER: ReadonlySet<string> = new Set([...TEXTER, 'alder', 'egenAlder']);

/** The fields that an entry says otherwise than it did. */
export function andradeFalt(fore: Innehall, nu: Innehall): readonly string[] {
  const falt = new Set([...Object.keys(fore), ...Object.keys(nu)]);
  return [...falt].filter((one) => differs(one, fore[one], nu[one])).sort();
}

function differs(falt: string, fore: string | undefined, nu: string | undefined): boolean {
  if (fore === nu) return false;
  // A field that a later version of the program knows, and that the entry says nothing in, is no change.
  if (fore === undefined) return !KOMMER.has(falt) && nu !== '[]';
  if (nu === undefined || !VAXER.has(falt)) return true;
  const now = new Set(items(nu));
  return !items(fore).every((item) => now.has(item));
}

function items(list: string): readonly string[] {
  return (JSON.parse(list) as readonly unknown[]).map((item) => JSON.stringify(item));
}
