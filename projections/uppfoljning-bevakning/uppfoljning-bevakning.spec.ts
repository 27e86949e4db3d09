import { handelse, history } from '../../test/support/handelser.js';
import { INSATS_EVENT_TYPES } from '../../libs/domain/index.js';
import { handles } from './evolve.js';
import { uppfoljningBevakningProjection } from './index.js';

const rows = (...events: Parameters<typeof history>) =>
  uppfoljningBevakningProjection.rows(history(...events));
const BESLUT = handelse('BeslutFattat');
const START = handelse('InsatsPaborjad');

describe('uppfoljning-bevakning', () => {
  it('has a row for every due date, with whose file it is in', () => {
    const plan = rows(BESLUT, START).find(({ slag }) => slag === 'plan');
    expect(plan).toEqual({
      insats_id: '00000000-0000-4000-8000-0000000000aa',
      nyckel: 'plan|genomforandeplan|2024-03-02',
      slag: 'plan',
      avser: 'genomforandeplan',
      ansvarig_namnd: 'skarholmen',
      individ_id: '00000000-0000-4000-8000-000000000001',
      metod: 'FFT',
      fran: null,
      tidigast: null,
      forfaller: '2024-03-02',
      senast: null,
      tillstand: 'oppen',
      stangd: null,
      uppfylld: null,
      skal: null,
      lag: null,
      beslutsdatum: null,
      rapporter: null,
    });
  });

  it('is in the order of its keys, with the method as it was last opened', () => {
    const start = handelse('InsatsPaborjad', { metod: 'MST' });
    for (const life of [[BESLUT], [BESLUT, start]]) {
      const found = rows(...life);
      const keys = found.map(({ nyckel }) => nyckel as string);
      expect(keys).toEqual([...keys].sort());
      expect(keys.length).toBeGreaterThan(1);
      const metod = life.length === 1 ? 'FFT' : 'MST';
      expect(new Set(found.map((row) => row.metod))).toEqual(new Set([metod]));
    }
  });

  it('fills every column and no other', () => {
    for (const row of rows(BESLUT, START)) {
      expect(Object.keys(row).sort()).toEqual(
        Object.keys(uppfoljningBevakningProjection.columns).sort(),
      );
    }
  });

  it('keeps with a decision in which quarters it was reported, and why', () => {
    const beslut = handelse('BeslutFattat', { lagrum: 'sol-2001-4-1', behovsprovad: true });
    const rapport = handelse('EjVerkstalltBeslutRapporterat', {
      datum: '2024-07-01',
      kvartal: '2024-K2',
      skal: 'resursbrist',
      mottagare: ['ivo'],
    });
    expect(rows(beslut, rapport).find(({ slag }) => slag === 'verkstallighet')).toMatchObject({
      fran: '2024-01-10',
      beslutsdatum: '2024-01-10',
      forfaller: '2024-04-10',
      lag: 'sol-2001-16-6f',
      rapporter: [{ kvartal: '2024-K2', skal: 'resursbrist' }],
    });
  });

  it('answers to the nämnd that it was handed to', () => {
    const moved = handelse('InsatsOverflyttad', { datum: '2024-03-01', tillNamnd: 'farsta' });
    expect(new Set(rows(START, moved).map((row) => row.ansvarig_namnd))).toEqual(
      new Set(['farsta']),
    );
  });

  it('has none while processing is restricted, or when it is gallrad', () => {
    const begransad = handelse('BehandlingBegransad');
    expect(rows(START, begransad)).toEqual([]);
    expect(rows(START, begransad, handelse('BegransningHavd'))).not.toEqual([]);
    expect(rows(START, handelse('InsatsGallrad'))).toEqual([]);
  });

  it('listens to every event', () => {
    expect(handles).toEqual(INSATS_EVENT_TYPES);
  });
});
