import type { Datum } from '../../datum.js';
import { avbojd, avslut, erbjuden, history, start } from '../../testing.js';
import type { InsatsEvent } from '../events.js';
import { kvalitetsflaggor } from './index.js';

const flaggor = (today: Datum, ...events: readonly InsatsEvent[]) =>
  kvalitetsflaggor(history(...events), today).filter(
    ({ kod }) => kod === 'UPPF_EFTER_UTREDNING_SEN',
  );
const beslutad = (utredningAvslutad: Datum, slutdatum?: Datum): InsatsEvent => ({
  type: 'UppfoljningEfterUtredningBeslutad',
  data: {
    ...{ datum: '2025-08-26', samtycke: false, utredningAvslutad },
    ...(slutdatum === undefined ? {} : { slutdatum }),
  },
});
const slutad = (datum: Datum): InsatsEvent => ({
  type: 'UppfoljningEfterUtredningAvslutad',
  data: { datum, utfall: 'ingen-atgard' },
});
const NEJ = [erbjuden(), avbojd()];

describe('UPPF_EFTER_UTREDNING_SEN', () => {
  it.each<[Datum, Datum, Datum, string]>([
    ['2025-06-30', '2025-08-30', '2025-08-31', '2 månader enligt 11 kap. 4 a §'],
    ['2025-07-01', '2026-01-01', '2026-01-02', '6 månader enligt 23 kap. 5 §'],
  ])('comes when it goes on past the law of the day, %s', (closed, sist, after, lag) => {
    const life = [...NEJ, beslutad(closed)];
    expect(flaggor(sist, ...life)).toEqual([]);
    const [flagga] = flaggor(after, ...life);
    expect(flagga).toMatchObject({
      ...{ handelseId: 'h3', sedan: sist, agare: 'socialsekreterare', alderDagar: 1 },
    });
    expect(flagga?.text).toContain(lag);
    expect(flagga?.text).toContain('Avsluta uppföljningen');
  });

  it('stays where it ended too late, and does not come where it ended in time', () => {
    const life = [...NEJ, beslutad('2025-07-01')];
    expect(flaggor('2026-06-30', ...life, slutad('2026-01-01'))).toEqual([]);
    const [flagga] = flaggor('2026-06-30', ...life, slutad('2026-01-02'));
    expect(flagga).toMatchObject({ sedan: '2026-01-01' });
    expect(flagga?.text).toContain('Kontrollera dagarna.');
  });

  it('goes by the law and not by an earlier day that was decided, nor by a later one', () => {
    expect(flaggor('2025-12-31', ...NEJ, beslutad('2025-07-01', '2025-10-01'))).toEqual([]);
    expect(flaggor('2026-01-02', ...NEJ, beslutad('2025-07-01', '2026-06-01'))).toHaveLength(1);
  });

  it('counts from the end of a placement, where it follows one', () => {
    const tfco = { metod: 'TFCO' } as const;
    const efter: InsatsEvent = {
      type: 'UppfoljningEfterUtredningBeslutad',
      data: { datum: '2026-02-20', samtycke: true, skal: 'efter-placering' },
    };
    const life = [start(tfco), avslut(), efter];
    expect(flaggor('2026-08-15', ...life)).toEqual([]);
    expect(flaggor('2026-08-16', ...life)).toMatchObject([{ sedan: '2026-08-15' }]);
  });
});
