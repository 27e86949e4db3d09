import {
  malFor,
  MALREGISTER,
  RegistertillaggRefused,
  utokaRegister,
  type Datum,
  type Registertillagg,
} from '../index.js';

const STADENS = {
  ...{ indikator: 'fullfoljda', varde: 0.8, giltigFrom: '2026-01-01' },
  kalla: 'Verksamhetsplanen',
};
const MAL = { ...STADENS, namnd: 'farsta' };
const NAMND = {
  ...{ kod: 'soderort', namn: 'Söderort', omradeskategori: 'C', giltigFrom: '2027-07-01' },
  ...{ foregangare: [], kalla: 'påhittad' },
};

function told(tillagg: Registertillagg): readonly string[] {
  try {
    utokaRegister(tillagg);
  } catch (error) {
    if (error instanceof RegistertillaggRefused) {
      return error.fel.map(({ fil, pekare, text }) => `${fil} ${pekare}: ${text}`);
    }
  }
  throw new Error('not refused');
}

describe('targets of a nämnd’s own', () => {
  it.each<[string, object, string]>([
    [
      'an indicator that is none',
      { indikator: 'lycka' },
      '/0/indikator: indikatorn ”lycka” finns inte; alla står i /v1/indikatorer',
    ],
    [
      'a nämnd that is none',
      { namnd: 'ingenstans' },
      '/0/namnd: nämnden ”ingenstans” finns inte i registret',
    ],
    [
      'per cent',
      { varde: 80 },
      '/0/varde: ska vara oka, minska eller en andel från 0 till 1, inte 80',
    ],
    [
      'a wish',
      { varde: 'bra' },
      '/0/varde: ska vara oka, minska eller en andel från 0 till 1, inte "bra"',
    ],
    [
      'the wrong way',
      { varde: 'minska' },
      '/0/varde: ska vara oka eller ett tal: för fullfoljda är högre bättre',
    ],
    [
      'the wrong way where lower is better',
      { indikator: 'avbrott', varde: 'oka' },
      '/0/varde: ska vara minska eller ett tal: för avbrott är lägre bättre',
    ],
    [
      'a level of what is no share',
      { indikator: 'medelforandring' },
      '/0/varde: medelforandring är ingen andel: målet ska vara oka eller minska, inte ett tal',
    ],
    ['no first day', { giltigFrom: undefined }, '/0/giltigFrom: '],
    [
      'an end before its beginning',
      { giltigTom: '2025-12-31' },
      '/0/giltigTom: ska vara 2026-01-01 eller senare',
    ],
    [
      'the day of one that ships',
      { namnd: 'hasselby-vallingby', giltigFrom: '2018-01-01' },
      '/0/giltigFrom: hasselby-vallingby har redan ett mål för fullfoljda från 2018-01-01; välj en annan dag',
    ],
    [
      'a field that is none',
      { ansvarig: 'Eva' },
      '/0/ansvarig: hör inte hit; tillåtna uppgifter är',
    ],
  ])('are refused for %s', (_what, over, expected) => {
    const before = MALREGISTER.length;
    const faults = told({ mal: [{ ...MAL, ...over }] });
    expect(faults).toEqual([expect.stringContaining(`mal.json ${expected}`)]);
    expect(MALREGISTER).toHaveLength(before);
  });

  it('are refused twice in one file, for the city too', () => {
    expect(told({ mal: [STADENS, MAL, STADENS] })).toEqual([
      'mal.json /2/giltigFrom: hela staden har redan ett mål för fullfoljda från 2026-01-01; välj en annan dag',
    ]);
  });

  it('hold from their day: the nämnd’s own before the city’s, the newest of several', () => {
    const mal = (over: object) => ({ ...MAL, ...over });
    utokaRegister({
      namnder: [NAMND],
      mal: [
        mal({ varde: 0.9, giltigFrom: '2026-07-01', giltigTom: '2026-12-31' }),
        mal({ varde: 0.8 }),
        { ...STADENS, varde: 0.5, giltigFrom: '2026-03-01' },
        mal({ namnd: 'soderort', varde: 'oka', giltigFrom: '2027-07-01' }),
        mal({ namnd: 'hasselby-vallingby', varde: 0.7, giltigFrom: '2026-01-01' }),
        mal({ indikator: 'medelforandring', varde: 'minska' }),
      ],
    });
    const varde = (datum: Datum, namnd?: string) => malFor('fullfoljda', datum, namnd)?.varde;
    expect(varde('2025-12-31', 'farsta')).toBeUndefined();
    expect(varde('2026-06-30', 'farsta')).toBe(0.8);
    expect(varde('2026-07-01', 'farsta')).toBe(0.9);
    expect(varde('2027-01-01', 'farsta')).toBe(0.8);
    expect(varde('2026-02-28', 'bromma')).toBeUndefined();
    expect(varde('2026-03-01', 'bromma')).toBe(0.5);
    expect(varde('2026-03-01')).toBe(0.5);
    expect(varde('2027-07-01', 'soderort')).toBe('oka');
    // The pilot's direction of 2018 gives way to its own level.
    expect(varde('2025-12-31', 'hasselby-vallingby')).toBe('oka');
    expect(varde('2026-01-01', 'hasselby-vallingby')).toBe(0.7);
  });
});
