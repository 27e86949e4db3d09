import { readFileSync } from 'node:fs';
import { INSATS_EVENT_TYPES, UTBUD_EVENT_TYPES } from '../../libs/domain/index.js';
import type { CellProjection } from '../../libs/read-model/index.js';
import { PROJECTIONS } from '../../projections/index.js';
import { fieldsOf } from '../support/handelser-falt.js';
import { insatsEventSource } from '../support/handelser-kalla.js';
import { FALT, lasare, lika, type Matt } from './falt-matning.js';
import { SER_LIKA_UT, UTAN_LASARE } from './falt-undantag.js';

const FORLOPP = 'insats-forlopp';
const VIEWS: readonly Matt[] = PROJECTIONS.filter(({ name }) => name !== FORLOPP);

/** The course of an insats does not tell of these; their own view is among the others. */
const OM_UTBUD: ReadonlySet<string> = new Set(UTBUD_EVENT_TYPES);

describe('every field that is recorded', () => {
  it('is measured: the fields are those that the events declare', () => {
    const insats = insatsEventSource();
    const utbud = readFileSync('libs/domain/utbud/events.ts', 'utf8');
    const declaredIn = (source: string, types: readonly string[]) =>
      types.flatMap((typ) => fieldsOf(source, typ).map(({ name }) => `${typ}.${name}`));
    const declared = [
      ...declaredIn(insats, INSATS_EVENT_TYPES),
      ...declaredIn(utbud, UTBUD_EVENT_TYPES),
    ];
    const measured = FALT.filter(({ inom }) => inom === undefined).map(({ vag }) => vag);
    expect(measured.sort()).toEqual(declared.sort());
  });

  it('is changed by the measure: the view that keeps everything sees each exchange', () => {
    const all = PROJECTIONS.filter(({ name }) => name === FORLOPP);
    const ofInsatser = FALT.filter(({ typ }) => !OM_UTBUD.has(typ));
    const unseen = ofInsatser
      .filter((falt) => lasare(falt, all) === undefined)
      .map(({ vag }) => vag);
    expect(unseen).toEqual(['InsatsGallrad.datum']);
    const nobody: Matt = { name: 'ingen', kind: 'cells', cells: () => [] };
    expect(FALT.filter((falt) => lasare(falt, [nobody]) !== undefined)).toEqual([]);
  });

  it('is read by a view beside the course of the insats, or excused by name', () => {
    const unread = FALT.filter(({ vag }) => !(vag in UTAN_LASARE)).filter(
      (falt) => lasare(falt, VIEWS) === undefined,
    );
    expect(unread.map(({ vag }) => vag)).toEqual([]);
  });

  it('has no excuse that is no longer needed: take away those that are told here', () => {
    const read = FALT.filter(({ vag }) => vag in UTAN_LASARE).flatMap((falt) => {
      const by = lasare(falt, VIEWS);
      return by === undefined ? [] : [`${falt.vag} is read by ${by}`];
    });
    const known = new Set(FALT.map(({ vag }) => vag));
    const gone = Object.keys(UTAN_LASARE).filter((vag) => !known.has(vag));
    expect({ read, gone }).toEqual({ read: [], gone: [] });
    for (const reason of Object.values(UTAN_LASARE)) expect(reason.length).toBeGreaterThan(20);
  });

  it('is read for what it says: no two answers that tell something look alike to every view', () => {
    const fields = FALT.filter(({ vag }) => !(vag in UTAN_LASARE) && !(vag in SER_LIKA_UT));
    const told = fields.flatMap((falt) => lika(falt, VIEWS).map((one) => `${falt.vag}: ${one}`));
    expect(told).toEqual([]);
    const stale = FALT.filter(
      ({ vag }) => vag in SER_LIKA_UT && lika(falt(vag), VIEWS).length === 0,
    );
    expect(stale.map(({ vag }) => vag)).toEqual([]);
    for (const reason of Object.values(SER_LIKA_UT)) expect(reason.length).toBeGreaterThan(20);
  });

  it('would be found out: a view that sees only whether an answer is known tells no two apart', () => {
    const cells: CellProjection['cells'] = ({ events }) => {
      const told = events.some(({ data }) => (data as Efter).missbruk === 'uppgift-saknas');
      return [{ key: { told: String(told) }, sums: {} }];
    };
    const known: Matt = { name: 'bara-om', kind: 'cells', cells };
    expect(lasare(falt('UppfoljningEfterAvslut.missbruk'), [known])).toBe('bara-om');
    expect(lika(falt('UppfoljningEfterAvslut.missbruk'), [known])).toEqual(['"nej"="ja"']);
  });
});

function falt(vag: string) {
  const found = FALT.find((one) => one.vag === vag);
  if (found === undefined) throw new Error(vag);
  return found;
}

interface Efter {
  readonly missbruk?: string;
}
