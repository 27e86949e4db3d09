const ID = '7a1f0c2e-5d4b-5e3a-9c8d-2b1a0f9e8d7c';
const INSATS_ID = '3f2c8a52-6f0e-4c43-9b1d-0a4f6e2d7b11';
const PROTOKOLL = {
  beteckning: 'delaktighet-2026',
  urvalsgrund: 'avslutade',
  fran: '2026-01-01',
  till: '2026-06-30',
  antal: 24,
  fordelning: 'proportionell',
  fro: 'host-2026',
};
const GRANSKNING = {
  aktgranskningId: ID,
  ...PROTOKOLL,
  ...{ paborjad: '2026-11-20', avslutad: false, metod: null, position: '1204' },
  moment: [{ kod: 'plan-finns', namn: 'Plan finns' }],
  namnder: [{ namnd: 'skarholmen', population: 212, dragna: 24 }],
};
const REGISTRERAD = {
  ...{ aktgranskningId: ID, revision: 0, position: '1205' },
  handelser: ['0b9e2c1d-5a4f-5e6b-8c7d-9e0f1a2b3c4d'],
};
const andel = (n: number, antal: number, [lag, hog]: readonly [number, number]) => ({
  ...{ n, antal, andel: antal / n, intervall: [lag, hog], varfor: null },
});
const INGEN_KAPPA = { kappa: null, intervall: null, varfor: 'for-fa' };
const FOR_FA = { n: 0, antal: null, andel: null, intervall: null, varfor: 'for-fa' };

/** Requests and answers of the routes about audits of files; no such insats exists. */
export const AUDIT_EXAMPLES = {
  paborja: { ...PROTOKOLL, moment: ['plan-finns', 'avslutsorsak'], namnder: ['skarholmen'] },
  registrerad: REGISTRERAD,
  bedomningar: {
    bedomningar: [
      { insatsId: INSATS_ID, moment: 'plan-finns', svar: 'uppfyllt' },
      { insatsId: INSATS_ID, moment: 'avslutsorsak', svar: 'kod', kod: 'FULLFOLJD_MAL' },
    ],
  },
  lista: { aktgranskningar: [GRANSKNING] },
  urval: {
    ...GRANSKNING,
    ejVisade: 0,
    urval: [
      {
        insatsId: INSATS_ID,
        namnd: 'skarholmen',
        bedomningar: [
          {
            ...{ moment: 'plan-finns', svar: 'uppfyllt', datum: '2026-11-20' },
            granskare: '6f1d2c3b-4a59-4867-9c8d-7e6f5a4b3c2d',
            handelseId: '0b9e2c1d-5a4f-5e6b-8c7d-9e0f1a2b3c4e',
          },
        ],
      },
    ],
  },
  jamforelse: {
    ...{ ...GRANSKNING, avslutad: true },
    iUrvalet: 24,
    bortfallna: 0,
    granskare: 1,
    definitioner: {},
    rader: [
      {
        moment: { kod: 'plan-finns', namn: 'Plan finns' },
        ...{ bedomda: 24, oense: 0, garInteAttBedoma: 0 },
        egenOkand: 0,
        egen: andel(24, 18, [0.551, 0.88]),
        granskad: andel(24, 12, [0.314, 0.686]),
        skillnad: {
          ...{ n: 24, bada: 12, baraEgen: 6, baraGranskad: 0, ingen: 6, skillnad: 0.25 },
          varfor: null,
        },
        motRegistrerat: {
          n: 24,
          lika: andel(24, 18, [0.551, 0.88]),
          ...{ kappa: 0.5, intervall: [0.193, 0.807], varfor: null },
        },
        mellanGranskare: { n: 0, lika: FOR_FA, ...INGEN_KAPPA },
      },
    ],
    varfor: null,
  },
} as const;
