import { avslut, history, plan, start, uppfoljning } from '../../testing.js';
import type { Datum } from '../../datum.js';
import type { InsatsEvent, Malsattning } from '../events.js';
import { kvalitetsflaggor } from './index.js';

const flaggor = (...events: readonly InsatsEvent[]) =>
  kvalitetsflaggor(history(...events), '2026-06-30').filter(({ kod }) => kod === 'MAL_EJ_BEDOMDA');

const MAL: Malsattning = { malsattningId: 'm1', omrade: 'utbildning', startlage: -1 };
const medMal = plan({
  datum: '2025-10-01',
  malsattningar: [MAL],
});
const bedomt = [{ malsattningId: 'm1', niva: 'uppgift-saknas' as const }];

describe('MAL_EJ_BEDOMDA', () => {
  it('is on a follow-up, and on an end, that says nothing of goals that the plan has', () => {
    const found = flaggor(
      start(),
      medMal,
      uppfoljning({ datum: '2025-12-01', maluppfyllelse: [] }),
      avslut({ datum: '2026-02-01', maluppfyllelse: [] }),
    );
    expect(found).toMatchObject([
      { handelseId: 'h3', sedan: '2025-12-01', agare: 'behandlare' },
      { handelseId: 'h4', sedan: '2026-02-01' },
    ]);
    expect(found.map(({ text }) => text.split(' den')[0])).toEqual(['Uppföljningen', 'Avslutet']);
  });

  it('is gone where something is said, also that nobody knows', () => {
    const sagt = { maluppfyllelse: bedomt };
    expect(
      flaggor(
        start(),
        medMal,
        uppfoljning({ datum: '2025-12-01', ...sagt }),
        avslut({ datum: '2026-02-01', ...sagt }),
      ),
    ).toEqual([]);
  });

  it('is not asked of what never began', () => {
    const slut = avslut({
      datum: '2026-02-01',
      maluppfyllelse: [],
      avslutsorsak: 'ALDRIG_STARTAD',
    });
    expect(flaggor(medMal, slut)).toEqual([]);
    expect(flaggor(start(), medMal, slut)).toHaveLength(1);
  });

  it('names each goal of that day that nothing is said of, whatever is said of the others', () => {
    const HEM: Malsattning = { malsattningId: 'm2', omrade: 'familjerelationer', startlage: 0 };
    const tva = plan({ datum: '2025-10-01', malsattningar: [MAL, HEM] });
    const delvis = uppfoljning({ datum: '2025-12-01', maluppfyllelse: bedomt });
    const [flagga, ...fler] = flaggor(start(), tva, delvis);
    expect(fler).toEqual([]);
    expect(flagga?.text).toBe(
      'Uppföljningen den 2025-12-01 säger inte hur det gick med alla mål i planen: relationer i familjen (m2). Rätta uppgiften och ange nivån för varje mål, eller att uppgift saknas.',
    );
    const slut = avslut({ datum: '2026-02-01', maluppfyllelse: [] });
    expect(flaggor(start(), tva, slut)[0]?.text).toContain(
      'skola och utbildning (m1), relationer i familjen (m2)',
    );
  });

  it('asks of the goals that held that day: those before or after a revision made in it', () => {
    const HEM: Malsattning = { malsattningId: 'm2', omrade: 'familjerelationer', startlage: 0 };
    const reviderad: InsatsEvent = {
      type: 'GenomforandeplanReviderad',
      data: { datum: '2025-12-01', malsattningar: [HEM], skal: 'mal-uppnadda' },
    };
    const pa = (datum: Datum, malsattningId: string) =>
      flaggor(
        ...[start(), medMal, reviderad],
        uppfoljning({ datum, maluppfyllelse: [{ malsattningId, niva: 1 }] }),
      ).length;
    expect([pa('2025-12-01', 'm1'), pa('2025-12-01', 'm2')]).toEqual([0, 0]);
    expect([pa('2025-12-02', 'm1'), pa('2025-12-02', 'm2')]).toEqual([1, 0]);
    expect([pa('2025-11-30', 'm1'), pa('2025-11-30', 'm2')]).toEqual([0, 1]);
  });

  it('asks nothing where there was no goal that day, or where the young person died', () => {
    const tom = { maluppfyllelse: [] };
    expect(flaggor(start(), uppfoljning({ datum: '2025-12-01', ...tom }))).toEqual([]);
    const before = uppfoljning({ datum: '2025-09-20', ...tom });
    expect(flaggor(start(), medMal, before)).toEqual([]);
    const sammaDag = uppfoljning({ datum: '2025-10-01', ...tom });
    expect(flaggor(start(), medMal, sammaDag)).toHaveLength(1);
    const utanMal = plan({ datum: '2025-10-01', malsattningar: [] });
    expect(flaggor(start(), utanMal, uppfoljning({ datum: '2025-12-01', ...tom }))).toEqual([]);
    const avliden = avslut({ datum: '2026-02-01', avslutsorsak: 'AVLIDEN', ...tom });
    expect(flaggor(start(), medMal, avliden)).toEqual([]);
  });

  it('goes by the plan that was in force, whatever was recorded last', () => {
    const reviderad = (datum: Datum, ...mal: readonly Malsattning[]): InsatsEvent => ({
      type: 'GenomforandeplanReviderad',
      data: { datum, malsattningar: mal, skal: 'nya-behov' },
    });
    const [utan, med] = [reviderad('2025-11-01'), reviderad('2025-12-01', MAL)];
    const vid = uppfoljning({ datum: '2026-01-01', maluppfyllelse: [] });
    expect(flaggor(start(), medMal, med, utan, vid)).toHaveLength(1);
    const mellan = uppfoljning({ datum: '2025-11-15', maluppfyllelse: [] });
    expect(flaggor(start(), medMal, med, utan, mellan)).toEqual([]);
  });
});
