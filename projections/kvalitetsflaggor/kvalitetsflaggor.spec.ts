import {
  addDays,
  INSATS_EVENT_TYPES,
  kvalitetsflaggor,
  type InsatsEvent,
} from '../../libs/domain/index.js';
import { effectiveHistory } from '../../libs/outcome/index.js';
import { dag, handelse, history } from '../../test/support/handelser.js';
import { handles } from './evolve.js';
import { kvalitetsflaggorProjection, type KvalitetsflaggaRad } from './index.js';

const rows = (...events: readonly InsatsEvent[]) =>
  kvalitetsflaggorProjection.rows(history(...events));
const START = handelse('InsatsPaborjad', { datum: '2024-02-01' });

/** Everything that flags look at; every subset of it is a life, however odd. */
const MOJLIGT: readonly InsatsEvent[] = [
  handelse('BeslutFattat', { datum: '2024-01-10', lagrum: 'sol-2001-4-1', behovsprovad: true }),
  START,
  handelse('GenomforandeplanUpprattad', { datum: '2024-02-20', forvaring: 'papper' }),
  handelse('SkattningRegistrerad', { datum: '2024-02-05', matpunkt: 'start' }),
  handelse('UppfoljningGenomford', { datum: '2024-05-05' }),
  handelse('VerkstallighetAvbruten', { datum: '2024-03-01' }),
  handelse('InsatsAvslutad', { datum: '2024-06-01' }),
];

function* liv(): Generator<readonly InsatsEvent[]> {
  for (let bits = 1; bits < 1 << MOJLIGT.length; bits += 1) {
    yield MOJLIGT.filter((_, i) => (bits & (1 << i)) !== 0);
  }
}

describe('kvalitetsflaggor', () => {
  it('says on every day what the flags of that day are, of every life', () => {
    const inShort = (row: ReturnType<typeof rows>[number]) => {
      const { kod, beskrivning, sedan, agare } = row as unknown as KvalitetsflaggaRad;
      return [kod, beskrivning, sedan ?? '', agare].join(' ');
    };
    const since = (row: ReturnType<typeof rows>[number]) =>
      (row as unknown as KvalitetsflaggaRad).galler_fran ?? '';
    for (const events of liv()) {
      const held = effectiveHistory(history(...events));
      const alla = rows(...events);
      for (let n = 0; n < 400; n += 9) {
        const today = addDays(dag('2024-01-05'), n);
        const told = kvalitetsflaggor(held, today).map(({ kod, text, sedan, agare }) =>
          [kod, text, sedan ?? '', agare].join(' '),
        );
        const kept = alla.filter((row) => since(row) <= today).map(inShort);
        expect([today, kept.sort()]).toEqual([today, told.sort()]);
      }
    }
  });

  it('holds from the day after something should have been done', () => {
    const plan = rows(START).find(({ kod }) => kod === 'PLAN_SAKNAS');
    expect(plan).toEqual({
      insats_id: '00000000-0000-4000-8000-0000000000aa',
      nyckel: 'PLAN_SAKNAS|e1|2024-03-02',
      kod: 'PLAN_SAKNAS',
      agare: 'behandlare',
      beskrivning: 'Genomförandeplan saknas. Upprätta en plan med mål.',
      ansvarig_namnd: 'skarholmen',
      individ_id: '00000000-0000-4000-8000-000000000001',
      metod: 'FFT',
      handelse_id: 'e1',
      sedan: '2024-03-02',
      galler_fran: '2024-03-03',
    });
    expect(Object.keys(plan ?? {}).sort()).toEqual(
      Object.keys(kvalitetsflaggorProjection.columns).sort(),
    );
  });

  it('has none while processing is restricted, or when it is gallrad', () => {
    const begransad = handelse('BehandlingBegransad');
    expect(rows(START, begransad)).toEqual([]);
    expect(rows(START, begransad, handelse('BegransningHavd'))).not.toEqual([]);
    expect(rows(START, handelse('InsatsGallrad'))).toEqual([]);
  });

  it('belongs to the nämnd that it was handed to', () => {
    const moved = handelse('InsatsOverflyttad', { datum: '2024-03-01', tillNamnd: 'farsta' });
    expect(new Set(rows(START, moved).map((row) => row.ansvarig_namnd))).toEqual(
      new Set(['farsta']),
    );
  });

  it('listens to every event, and gives each row a key of its own', () => {
    expect(handles).toEqual(INSATS_EVENT_TYPES);
    for (const events of liv()) {
      const keys = rows(...events).map(({ nyckel }) => nyckel);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});
