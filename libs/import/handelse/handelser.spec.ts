import { COMMAND_SHAPES, EVENT_OF_COMMAND } from '../../domain/index.js';
import { MemoryEventStore } from '../../event-store/memory/store.js';
import type { RecordedEvent } from '../../event-store/port.js';
import { createRecorder } from '../../recording/index.js';
import {
  importTable,
  readMapping,
  readTable,
  type ImportOptions,
  type ImportReport,
  type Table,
} from '../index.js';
import { findHandelsetyp, HANDELSETYPER } from './handelser.js';

const NOW = Date.UTC(2026, 8, 20, 8);
const GRUND = {
  form: 'handelser',
  kalla: 'Verksamhetssystemet',
  kolumner: {
    individ: 'Löpnr',
    metod: 'Insats',
    stadsdelsnamnd: 'SDN',
    kon: 'Kön',
    alderAr: 'Ålder',
    handelse: 'Händelse',
  },
};

function setUp() {
  const store = new MemoryEventStore(() => NOW);
  const recorder = createRecorder({ store, now: () => NOW });
  const run = async (
    rows: readonly Readonly<Record<string, string>>[],
    {
      mapping = GRUND,
      ...more
    }: Omit<Partial<ImportOptions>, 'mapping'> & { mapping?: object } = {},
  ) => {
    const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const lines = [headings, ...rows.map((row) => headings.map((name) => row[name] ?? ''))];
    const csv = lines.map((cells) => cells.map((cell) => `"${cell}"`).join(';')).join('\n');
    const table = (await readTable(Buffer.from(csv), 'h.csv')) as Table;
    const individNyckel = Buffer.alloc(32, 1);
    const read = readMapping(mapping);
    if ('faults' in read) throw new Error(JSON.stringify(read.faults));
    const today = '2026-09-20' as const;
    const needed = { table, mapping: read, recorder, store, individNyckel, today };
    return (await importTable({ ...needed, ...more })) as ImportReport;
  };
  const events = async () => {
    const all: RecordedEvent[] = [];
    for await (const batch of store.readAll()) all.push(...batch);
    return all;
  };
  return { run, events };
}

/** A row about one insats; the last of the facts are there only where they are needed. */
const rad = (handelse: string, datum: string, more: Readonly<Record<string, string>> = {}) => ({
  Löpnr: 'A-17',
  Insats: 'FFT',
  SDN: 'Järva',
  Kön: 'flicka',
  Ålder: '15',
  Händelse: handelse,
  Datum: datum,
  ...more,
});

const LIV = [
  rad('Erbjudande', '2026-02-16', {
    erbjudenTill: 'barn; mamma',
    niva: 'Indikerad',
    behovsprovad: 'ja',
    utforare: 'Framtid Stockholm',
    behov: 'B_SKOL, V_KONF',
    syftarTillSkolgang: 'Ja',
  }),
  rad('AccepteraInsats', '2026-02-20', {
    svar: 'barn=ja; vårdnadshavare 1=ja',
    samtyckesform: 'Skriftligt',
  }),
  rad('Beslut', '2026-03-02', {
    utfall: 'Bifall',
    lagrum: 'sol-2025-11-1',
    behovsprovad: 'ja',
  }),
  rad('Uppdrag', '2026-03-04', { utforare: 'egen regi' }),
  rad('Uppdrag mottaget', '2026-03-05'),
  rad('Kö', '2026-03-06', { orsak: 'Plats saknas' }),
  rad('Genomförandeplan', '2026-03-10', {
    malsattningar: 'skola=utbildning=-1',
    barnetDelaktigt: 'Barnet vill ej',
    forvaring: 'Papper',
  }),
  rad('Överklagande', '2026-03-11', { av: 'vårdnadshavare' }),
  rad('Start', '2026-03-16'),
  rad('Skattning', '2026-03-16', {
    matpunkt: 'före',
    instrument: 'SDQ',
    informant: 'mamma',
    poang: '20',
    satt: 'Digitalt',
  }),
  rad('Session', '2026-03-20', {
    minuter: '60',
    form: 'Hembesök',
    deltagare: 'barn; mamma; syskon',
    utanforKontorstid: 'nej',
  }),
  rad('Ny oro', '2026-04-01', { uppgiftslamnare: 'Skola', kontaktorsaker: 'B_SKOL' }),
  rad('Skattning saknas', '2026-05-01', {
    matpunkt: 'mellan',
    instrument: 'SDQ',
    informant: 'lärare',
    skal: 'Glömt',
  }),
  rad('Uppföljning', '2026-05-11', {
    form: 'Möte',
    barnetDelaktigt: 'ja',
    dokumentform: 'Separat dokument',
    maluppfyllelse: 'skola=0',
  }),
  rad('Delaktighet', '2026-05-11', { steg: 'Uppföljning', svar: 'ja', form: 'Samtal' }),
  rad('Planrevidering', '2026-05-12', {
    malsattningar: 'skola=utbildning=-1; hem=utbildning=0',
    skal: 'Nya behov',
  }),
  rad('Uppehåll', '2026-06-15', { skal: 'Familjen pausar' }),
  rad('Återupptagen', '2026-08-10'),
  rad('Skattning', '2026-09-10', {
    matpunkt: 'efter',
    instrument: 'SDQ',
    informant: 'mamma',
    poang: '12',
  }),
  rad('Avslut', '2026-09-14', {
    avslutsorsak: 'FULLFOLJD_MAL',
    initieradAv: 'Utförare',
    slutrapportLamnad: 'ja',
  }),
];

describe('a file of one event per row', () => {
  it('becomes a life, in whatever order the rows stand, and a second time changes nothing', async () => {
    const { run, events } = setUp();
    const report = await run([...LIV].reverse());
    expect(report.rader.flatMap(({ orsaker }) => orsaker)).toEqual([]);
    expect(report.antal).toMatchObject({ accepterad: LIV.length, avvisad: 0 });
    const wanted = LIV.map(({ Händelse }) => findHandelsetyp(Händelse) as 'StallIKo');
    expect((await events()).map(({ type }) => type)).toEqual(
      wanted.map((type) => EVENT_OF_COMMAND[type]),
    );
    expect((await run(LIV)).antal).toMatchObject({ accepterad: 0, 'redan-kand': LIV.length });
    expect(await events()).toHaveLength(LIV.length);
  });

  it('takes words, numbers, lists and days as people write them', async () => {
    const { run, events } = setUp();
    await run(LIV);
    const data = Object.fromEntries((await events()).map((event) => [event.type, event.data]));
    expect(data).toMatchObject({
      InsatsErbjuden: {
        erbjudenTill: ['barn', 'vardnadshavare-1'],
        utforare: 'framtid-stockholm',
        behov: ['B_SKOL', 'V_KONF'],
        syftarTillSkolgang: 'ja',
        alderAr: 15,
        stadsdelsnamnd: 'jarva',
      },
      InsatsAccepterad: {
        svar: [
          { part: 'barn', svar: 'ja' },
          { part: 'vardnadshavare-1', svar: 'ja' },
        ],
      },
      GenomforandeplanUpprattad: {
        barnetDelaktigt: 'barnet-vill-ej',
        malsattningar: [{ malsattningId: 'skola', omrade: 'utbildning', startlage: -1 }],
      },
      SessionGenomford: {
        minuter: 60,
        form: 'hembesok',
        deltagare: ['barn', 'vardnadshavare-1', 'syskon'],
        utanforKontorstid: false,
      },
      UppfoljningGenomford: {
        barnetTillfragatOmEffekt: 'uppgift-saknas',
        maluppfyllelse: [{ malsattningId: 'skola', niva: 0 }],
      },
      SkattningRegistrerad: { matpunkt: 'avslut', poang: 12, satt: 'uppgift-saknas' },
      InsatsAvslutad: { maluppfyllelse: [], slutrapportLamnad: true },
    });
  });

  it('refuses by row and cell, and then the whole insats', async () => {
    const { run, events } = setUp();
    const report = await run([
      rad('Beslut', '2026-03-02', {
        utfall: 'kanske',
        lagrum: 'sol-2025-11-1',
        behovsprovad: 'ja',
      }),
      rad('Start', ''),
      rad('Session', '2026-03-20', { minuter: '1.234' }),
      rad('Makulering', '2026-03-21'),
      rad('Avslut', '2027-01-01', { avslutsorsak: 'FULLFOLJD_MAL' }),
    ]);
    const told = report.rader.map(({ orsaker }) =>
      orsaker.map(({ cell, code }) => `${cell} ${code}`),
    );
    expect(told).toEqual([
      ['H2 ogiltig-uppgift'],
      ['G3 uppgift-saknas'],
      ['K4 tvetydigt-tal', expect.any(String), expect.any(String), expect.any(String)],
      ['F5 okand-handelse'],
      [],
    ]);
    expect(await events()).toEqual([]);
    expect(JSON.stringify(report)).not.toMatch(/A-17|kanske/);
  });

  it('tells at its cell what the decision refuses, and takes the other insatser', async () => {
    const { run, events } = setUp();
    const beslut = { utfall: 'Bifall', lagrum: 'sol-2025-11-1', behovsprovad: 'ja' };
    const report = await run([
      rad('Beslut', '2026-03-02', beslut),
      rad('Avslut', '2027-01-01', { avslutsorsak: 'HITTEPA' }),
      rad('Start', '2026-03-16'),
      { ...rad('Beslut', '2026-03-02', beslut), Löpnr: 'B-18' },
    ]);
    expect(report.rader.map(({ status }) => status)).toEqual([
      'ej-importerad',
      'avvisad',
      'ej-importerad',
      'accepterad',
    ]);
    expect(report.rader[1]?.orsaker.map(({ cell, code }) => `${cell} ${code}`)).toEqual([
      'G3 datum-i-framtiden',
      'K3 okand-avslutsorsak',
    ]);
    expect(await events()).toHaveLength(1);
  });

  it('goes by other headings, constants and words where the mapping says so', async () => {
    const { run, events } = setUp();
    const mapping = {
      ...GRUND,
      falt: { datum: 'Dag', utfall: 'Resultat' },
      konstanter: { lagrum: 'sol-2025-11-1', behovsprovad: 'ja' },
      varden: { handelse: { B: 'FattaBeslut' }, utfall: { OK: 'bifall' } },
    };
    const row = { ...rad('B', ''), Dag: '2026-03-02', Resultat: 'OK' };
    const report = await run([row], { mapping });
    expect(report.rader.flatMap(({ orsaker }) => orsaker)).toEqual([]);
    expect((await events())[0]?.data).toMatchObject({ utfall: 'bifall', behovsprovad: true });
  });

  it('knows the rating that another form has read in already', async () => {
    const { run, events } = setUp();
    const mapping = {
      form: 'lang',
      kalla: GRUND.kalla,
      kolumner: {
        ...{ individ: 'Löpnr', metod: 'Insats', stadsdelsnamnd: 'SDN', datum: 'Datum' },
        ...{
          matpunkt: 'matpunkt',
          instrument: 'instrument',
          informant: 'informant',
          poang: 'poang',
        },
      },
    };
    const skattning = LIV[9] as Readonly<Record<string, string>>;
    await run([skattning], { mapping });
    const report = await run([{ ...skattning, satt: '' }]);
    expect(report.antal).toMatchObject({ 'redan-kand': 1 });
    expect(await events()).toHaveLength(2);
  });

  it('has a word for every command but annulment', () => {
    expect(HANDELSETYPER).toEqual(
      Object.keys(EVENT_OF_COMMAND).filter((type) => type !== 'MakuleraHandelse'),
    );
    for (const type of HANDELSETYPER) {
      expect(findHandelsetyp(type)).toBe(type);
      expect(findHandelsetyp(EVENT_OF_COMMAND[type])).toBe(type);
    }
    expect(findHandelsetyp('HandelseMakulerad')).toBeUndefined();
    expect(Object.keys(COMMAND_SHAPES).length).toBe(HANDELSETYPER.length + 1);
  });
});

describe('a mapping of the event form', () => {
  const faults = (json: object) => {
    const read = readMapping(json);
    return 'faults' in read ? read.faults.map(({ pointer }) => pointer) : [];
  };

  it.each([
    ['an unknown field', { ...GRUND, falt: { namn: 'Namn' } }, '/falt/namn'],
    ['fields in another form', { ...GRUND, form: 'bred', falt: { datum: 'D' } }, '/falt/datum'],
    ['no column for what happened', { ...GRUND, kolumner: { individ: 'L' } }, '/kolumner/handelse'],
    ['an unknown event', { ...GRUND, varden: { handelse: { X: 'Nej' } } }, '/varden/handelse/X'],
    ['an empty translation', { ...GRUND, varden: { form: { X: '' } } }, '/varden/form/X'],
  ])('is refused for %s', (_what, json, pointer) => {
    expect(faults(json)).toContain(pointer);
  });
});
