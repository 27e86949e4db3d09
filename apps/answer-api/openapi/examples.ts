/** What requests and answers look like, in the description. */
export const ANSWER_EXAMPLES = {
  nySvarslank: { matpunkt: 'start', instrument: 'ORS', informant: 'barn', giltigDagar: 14 },
  svarslank: {
    svarslankId: '5b0f7f7e-3c55-4c0e-9a5e-0d9f1f0f7a11',
    kod: '7K3M-Q9TD-XW4R',
    giltigTill: '2026-12-06T11:00:00.000Z',
    adress: 'https://utfall.example/svar#7K3M-Q9TD-XW4R',
    ersatta: [],
    licensvarning:
      'Outcome Rating Scale är inte fritt att använda digitalt: Licens krävs för verksamheter (Miller, ICCE). Registret har inget avtal för er. Ta reda på att ni får innan ni lämnar ut koden, och skriv in avtalets nummer i det lokala registret; annars svarar ni på papper och registrerar poängen.',
  },
  svarslankar: {
    poster: [
      {
        svarslankId: '5b0f7f7e-3c55-4c0e-9a5e-0d9f1f0f7a11',
        matpunkt: 'start',
        instrument: 'ORS',
        instrumentversion: 1,
        informant: 'barn',
        tillstand: 'oanvand',
        utfardad: '2026-11-22T11:00:00.000Z',
        giltigTill: '2026-12-06T11:00:00.000Z',
        misslyckade: 0,
      },
    ],
  },
  kod: { kod: '7K3M-Q9TD-XW4R' },
  fragor: {
    instrument: 'Outcome Rating Scale',
    ettTal: true,
    fragor: [{ nummer: 1, min: 0, max: 40, decimaler: 1 }],
    minst: 1,
    svarstexter: [],
  },
  svar: { kod: '7K3M-Q9TD-XW4R', svar: [23.5] },
  tack: {
    tack: 'Tack! Dina svar är sparade.',
    poang: { varde: 23.5, min: 0, max: 40, battre: 'hogre' },
    ord: 'Du fick 23,5 poäng. Det går att få från 0 till 40 poäng. Ju högre, desto bättre. Förra gången, den 16 mars 2026, fick du 18 poäng.',
    kurva: [
      { datum: '2026-03-16', poang: 18 },
      { datum: '2026-05-04', poang: 23.5 },
    ],
    stod: 'Vill du prata med någon nu? Ring Bris på 116 111, det är gratis. Är det fara för livet, ring 112.',
  },
} as const;
