import type { Gallringsplan } from '../../../libs/privacy/index.js';
import { planText } from './plan-text.js';

const prov = (individId: string, over: object) => ({
  individId,
  namnd: 'farsta',
  dag: '2026-03-02',
  regel: 'sol-2025-16-1',
  tidigast: '2021-01-01',
  senast: '2022-12-31',
  gallras: false,
  kraverBeslut: false,
  skal: [
    { undantag: 'placerat-barn', svar: 'galler-ej', text: '' },
    { undantag: 'forskningsurval', svar: 'okant', text: '' },
  ],
  ...over,
});
const PLAN = {
  korning: 'k1',
  siffror: {
    dag: '2026-03-02',
    provade: 3,
    gallras: 1,
    insatser: 2,
    kraverBeslut: 1,
    perRegel: [{ regel: 'sol-2025-16-1', individer: 1 }],
    perUndantag: [],
    smaCeller: 1,
  },
  provningar: [
    prov('i1', { gallras: true }),
    prov('i2', { kraverBeslut: true }),
    prov('i3', { tidigast: '2030-01-01' }),
  ],
} as unknown as Gallringsplan;

describe('a plan for whoever approves it', () => {
  it('shows rule, days and every exception of those whose time is up', () => {
    const text = planText(PLAN, { namnd: 'farsta', alla: false });
    expect(text).toMatch(/i1 +gallras +sol-2025-16-1 +2021-01-01 +2022-12-31 +nej +\?/);
    expect(text).toMatch(/i2 +kräver beslut/);
    expect(text).toContain('1 placerat-barn, 2 forskningsurval');
    expect(text).not.toContain('i3');
    expect(text).toContain('1 individers tid har inte gått ut');
  });

  it('shows everybody when asked', () => {
    expect(planText(PLAN, { namnd: 'farsta', alla: true })).toMatch(/i3 +inte dags/);
  });
});
