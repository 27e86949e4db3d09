const ID = '3f2c8a52-6f0e-4c43-9b1d-0a4f6e2d7b11';
const INSATS_ID = '0b9e2c1d-5a4f-4e6b-8c7d-9e0f1a2b3c4d';
const PERSON = { id: '6f1d2c3b-4a59-4867-9c8d-7e6f5a4b3c2d', namn: 'Kim Exempel' };
const ROLE = { roll: 'socialsekreterare', namnd: 'farsta', from: '2026-03-02' };

const STUDIE = {
  namn: 'Uppföljning av FFT 2023–2026',
  diarienummer: 'SF 2026-0042',
  syfte: 'metodutvardering',
  etikprovning: 'Dnr 2026-01234-01',
  projektion: 'insats-forlopp',
  until: 1204,
};

const LASNING = {
  nummer: '1187',
  nar: '2026-11-22T12:00:00.000Z',
  lasare: PERSON,
  roll: 'socialsekreterare',
  namnd: 'farsta',
  atgard: 'insats.las',
  andamal: 'handlaggning',
  faltgrupper: ['identitet', 'grunduppgifter', 'forlopp', 'skattning', 'fritext'],
  resurs: 'insats',
  resursId: INSATS_ID,
  begaran: '5d0c1c58-6c44-4a63-8d3b-0e5f3d1f9a10',
  utfall: 'tillaten',
  kod: null,
};

/** Requests and answers of the routes about access; nobody in them exists. */
export const ACCESS_EXAMPLES = {
  id: ID,
  nyNodatkomst: { insatsId: INSATS_ID, skal: 'handlaggare-franvarande' },
  nodatkomst: {
    id: ID,
    oppnadId: INSATS_ID,
    skal: 'handlaggare-franvarande',
    from: '2026-11-22T12:00:00.000Z',
    tom: '2026-11-22T13:00:00.000Z',
  },
  mina: {
    ...PERSON,
    tilldelningar: [ROLE],
    nodatkomst: [],
    insatser: [INSATS_ID],
    atgarder: ['insats.oppna', 'insats.registrera', 'insats.las'],
  },
  nyTilldelning: { anvandare: PERSON.id },
  tilldelning: { insatsId: INSATS_ID, anvandare: PERSON.id },
  nyStudie: STUDIE,
  begard: { godkannandeId: ID, status: 'vantar' },
  beslutad: { godkannandeId: ID, status: 'godkand' },
  godkannanden: {
    godkannanden: [
      {
        id: ID,
        slag: 'studieutdrag',
        namnder: ['*'],
        innehall: STUDIE,
        begardAv: PERSON,
        begard: '2026-11-22T12:00:00.000Z',
        egen: false,
      },
    ],
  },
  urval: {
    oppningar: [
      {
        id: ID,
        anvandare: PERSON.id,
        namn: PERSON.namn,
        oppnadId: INSATS_ID,
        skal: 'handlaggare-franvarande',
        from: '2026-11-22T12:00:00.000Z',
        tom: '2026-11-22T13:00:00.000Z',
      },
    ],
    namnder: ['farsta'],
    from: '2026-11-01',
    tom: '2026-11-30',
    fro: 'november-2026',
    huvud: '1204',
    nodatkomst: [{ ...LASNING, utfall: 'nodatkomst' }],
    urval: [LASNING],
    perLasare: [{ lasare: PERSON, lasningar: 2, nekade: 0, nodatkomster: 1 }],
  },
  individ: { individId: ID, lasningar: [LASNING] },
  behorigheter: {
    behorigheter: [
      {
        id: ID,
        anvandare: PERSON.id,
        namn: PERSON.namn,
        system: false,
        aktiv: true,
        tilldeladAv: ID,
        ...ROLE,
      },
    ],
  },
  nyBehorighet: { anvandare: PERSON.id, ...ROLE },
  nyAnvandare: { iss: 'https://inloggning.example', sub: 'b7c1f0d2', namn: PERSON.namn },
  avstangning: { id: PERSON.id, avstangd: true },
};
