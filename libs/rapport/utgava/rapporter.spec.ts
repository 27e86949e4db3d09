import type { UtgavaPublicerad } from '../../domain/index.js';
import { utgivenGrupp } from '../../outcome/index.js';
import { metodrapport, namndrapport, type Rapportunderlag } from './index.js';

type Antal = Readonly<Record<string, number | 'dolt'>>;

/** A published group: where, and its counts. */
function grupp(
  [period, metod, omrade, bakgrund = 'alla']: readonly [string, string, string, string?],
  antal: Antal,
) {
  const rad = Object.entries(antal).map(([matt, varde]) => ({ matt, varde }));
  return { period, metod, omrade, bakgrund, ...utgivenGrupp({ antal: rad, forandring: [] }) };
}

const SKARHOLMEN = 'namnd:skarholmen';

function underlag(...grupper: Rapportunderlag['grupper']): Rapportunderlag {
  const utgava = { definitionerSha256: '', innehallSha256: '', nummer: 1 };
  return { utgava: utgava as UtgavaPublicerad['data'], publicerad: 0, grupper };
}

const tabell = (rapport: ReturnType<typeof namndrapport>, rubrik: string) =>
  rapport.avsnitt.find((avsnitt) => avsnitt.rubrik.startsWith(rubrik))?.tabell?.rader;

describe('the report of a nämnd', () => {
  const made = namndrapport(
    'skarholmen',
    underlag(
      grupp(['2025', 'alla', SKARHOLMEN], { startade: 80 }),
      grupp(['2025', 'FB_EM', SKARHOLMEN], { inledda: 24 }),
      grupp(['2025', 'FFT', SKARHOLMEN], { inledda: 'dolt' }),
      grupp(['2025-K4', 'alla', SKARHOLMEN], { startade: 20, avslutade: 'dolt' }),
    ),
  );

  it('tells which methods the nämnd uses', () => {
    expect(tabell(made, 'Metoder, 2025')?.map(([, inledda]) => inledda)).toEqual([24, '..']);
  });

  it('speaks of the last quarter where the ends of the year were not published, and of nothing unpublished', () => {
    expect(made.sammanfattning[0]).toBe(
      'Senaste kvartalet är 2025 kvartal 4: 20 startade, dolt antal avslutade insatser.',
    );
    const bara = namndrapport(
      'skarholmen',
      underlag(grupp(['2025', 'alla', SKARHOLMEN], { startade: 80 })),
    );
    expect(bara.sammanfattning[0]).toBe('Senaste hela året är 2025: 80 startade.');
    expect(JSON.stringify(made.sammanfattning)).not.toContain('null');
  });
});

describe('the targets in the report of a nämnd', () => {
  const HASSELBY = 'namnd:hasselby-vallingby';
  const ar = (period: string, accepterade: number, fullfoljda: number | 'dolt') =>
    grupp([period, 'alla', HASSELBY], {
      ...{ startade: 100, erbjudna: 200, accepterade },
      ...{ avslutade: 90, fullfoljda },
    });
  const made = namndrapport(
    'hasselby-vallingby',
    underlag(ar('2025', 164, 'dolt'), ar('2024', 131, 60)),
  );

  it('stand with the share, the year before and how it goes, in words', () => {
    const rader = tabell(made, 'Mål, 2025')?.map(([, ...rest]) => rest);
    const interval = { fran: expect.closeTo(0.761, 3), till: expect.closeTo(0.867, 3) };
    expect(rader?.slice(0, 4)).toEqual([
      ['ska öka', 0.82, interval, 0.655, 'åt rätt håll'],
      ['ska öka', '..', null, expect.closeTo(0.667, 3), 'dolt'],
      ['ska öka', null, null, null, 'går inte att följa'],
      ['ska minska', null, null, null, 'saknas'],
    ]);
  });

  it('are no section where the nämnd has none', () => {
    const utan = namndrapport(
      'skarholmen',
      underlag(grupp(['2025', 'alla', SKARHOLMEN], { startade: 80, avslutade: 70 })),
    );
    expect(utan.avsnitt.map(({ rubrik }) => rubrik).filter((one) => one.startsWith('Mål'))).toEqual(
      [],
    );
  });
});

describe('the report of a method', () => {
  const made = metodrapport(
    'FFT',
    underlag(
      grupp(['2025', 'FFT', 'stad'], { avslutade: 40, medBadaSkattningarna: 30 }),
      grupp(['2025', 'FFT', SKARHOLMEN], { inledda: 12 }),
      grupp(['2025', 'alla', 'stad', 'kon:flicka'], { startade: 90, avslutade: 70 }),
    ),
  );

  it('tells where the method is used, and whom the city met', () => {
    expect(tabell(made, 'Nämnder, 2025')?.map(([, inledda]) => inledda)).toEqual([12]);
    expect(tabell(made, 'För vem?')).toEqual([['flickor', 90, 70, null]]);
  });

  it('does not call hidden pairs few, and asks no question that it cannot answer', () => {
    const dold = metodrapport(
      'FB_EM',
      underlag(
        grupp(['2025', 'FB_EM', 'stad'], { startade: 463, 'par:SDQ.1.vardnadshavare-1': 'dolt' }),
      ),
    );
    expect(tabell(dold, 'Förändring')?.[0]?.slice(1)).toEqual(['..', '..', '..', '..', '..', '..']);
    const [, forandring] = dold.avsnitt;
    expect(forandring?.diagram?.budskap).toBe(
      'Ingen skattning kan visas. 1 döljs för att skydda enskilda.',
    );
    expect(dold.avsnitt.map(({ rubrik }) => rubrik)).not.toContain('För vem? 2025');
  });

  it('speaks of the last whole year', () => {
    expect(made.sammanfattning[0]).toBe(
      'Senaste hela året är 2025: 40 avslutade insatser, 30 med skattning både vid start och avslut.',
    );
  });
});
