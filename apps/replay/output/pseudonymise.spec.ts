import {
  insatsForloppProjection,
  type InsatsForloppRad,
} from '../../../projections/insats-forlopp/index.js';
import { fieldsOf } from '../../../test/support/handelser-falt.js';
import { insatsEventSource } from '../../../test/support/handelser-kalla.js';
import { handelse, history } from '../../../test/support/handelser.js';
import { INSATS_EVENT_TYPES } from '../../../libs/domain/index.js';
import { inStudyOrder, isRestricted, pseudonymise, STUDY_COLUMNS } from './pseudonymise.js';
import { STUDY_FIELDS } from './study-fields.js';

const SECRET = '00000000-0000-4000-8000-0000000000ff';
const pseudonym = (kind: string, id: string) => `${kind}-${id.length}`;
const rowOf = (...events: Parameters<typeof history>) =>
  insatsForloppProjection.rows(history(...events))[0] as unknown as InsatsForloppRad;
const studyRow = (...events: Parameters<typeof history>) =>
  pseudonymise(rowOf(...events), pseudonym);

const WHOLE = [
  handelse('BeslutFattat'),
  handelse('InsatsPaborjad'),
  handelse('GenomforandeplanUpprattad'),
  handelse('SkattningRegistrerad', { skattningId: SECRET }),
  handelse('SkattningRegistrerad', { skattningId: 'annan', datum: '2024-06-01', matpunkt: 'avslut' }),
  handelse('UppfoljningGenomford', { uppfoljningId: SECRET, maluppfyllelse: [{ malsattningId: 'm1', niva: 1 }] }),
  handelse('InsatsAvslutad'),
  handelse('UppgiftIfragasatt', { handelseId: 'e4' }),
] as const; // prettier-ignore

describe('an insats that leaves for a study', () => {
  it('is called by pseudonyms, and counts days from its first event', () => {
    expect(studyRow(...WHOLE)).toMatchObject({
      insats: 'insats-36',
      individ: 'individ-36',
      tillstand: 'avslutad',
      metod: 'FFT',
      beslut_dag: 0,
      start_dag: 22,
      avslut_dag: 173,
      avslutsorsak: 'FULLFOLJD_MAL',
    });
  });

  it('keeps the order and the links of its events by number', () => {
    const handelser = studyRow(...WHOLE)?.handelser as Record<string, unknown>[];
    expect(handelser.map(({ nr }) => nr)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(handelser[3]).toEqual({
      ...{ nr: 4, typ: 'SkattningRegistrerad', dag: 22, skattning: 1, matpunkt: 'start' },
      ...{ instrument: 'SDQ', instrumentversion: 1, informant: 'vardnadshavare-1' },
      ...{ poang: 20, satt: 'digitalt' },
    });
    expect(handelser[4]).toMatchObject({ skattning: 2, dag: 143 });
    expect(handelser[2]).toMatchObject({ malsattningar: [{ malsattning: 1, omrade: 'SKOLA' }] });
    expect(handelser[5]).toMatchObject({ maluppfyllelse: [{ malsattning: 1, niva: 1 }] });
    expect(handelser[7]).toMatchObject({ typ: 'UppgiftIfragasatt', handelse: 4 });
  });

  it('holds no id, no day, no time of recording and no stream', () => {
    const text = JSON.stringify(studyRow(...WHOLE));
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-|\d{4}-\d{2}-\d{2}|recordedAt|stream|"id"/);
    expect(Object.keys(studyRow(...WHOLE) ?? {})).toEqual([...STUDY_COLUMNS]);
  });

  it('tells corrections in days too, and never whose the insats was taken for', () => {
    const row = studyRow(
      handelse('InsatsPaborjad'),
      handelse('UppgiftRattad', {
        handelseId: 'e1',
        andringar: [
          { falt: 'datum', fran: '2024-02-01', till: '2024-02-15' },
          { falt: 'individId', fran: SECRET, till: SECRET.replace('ff', 'fe') },
          { falt: 'kon', fran: 'pojke', till: 'flicka' },
        ],
      }),
      handelse('HandelseMakulerad', { handelseId: SECRET }),
    );
    expect(row?.rattelser).toEqual([
      expect.objectContaining({
        typ: 'UppgiftRattad',
        handelse: 1,
        andringar: [
          { falt: 'dag', fran: -14, till: 0 },
          { falt: 'kon', fran: 'pojke', till: 'flicka' },
        ],
      }),
      expect.objectContaining({ typ: 'HandelseMakulerad', handelse: null }),
    ]);
    expect(JSON.stringify(row)).not.toContain('-8000-');
  });

  it('drops a field that nobody has thought about', () => {
    const row = rowOf(handelse('InsatsPaborjad'));
    const first = row.handelser[0] as { data: object };
    Object.assign(first.data, { kommentar: 'fritext', skola: 'Skolan' });
    expect(JSON.stringify(pseudonymise(row, pseudonym))).not.toMatch(/fritext|Skolan/);
  });

  it('is nothing when nothing of it holds', () => {
    const gone = handelse('HandelseMakulerad', { handelseId: 'e1' });
    expect(studyRow(handelse('InsatsPaborjad'), gone)).toBeUndefined();
  });

  it('tells a restriction that holds, and not one that was lifted', () => {
    const limited = [handelse('InsatsPaborjad'), handelse('BehandlingBegransad')] as const;
    expect(isRestricted(rowOf(...limited))).toBe(true);
    const lifted = [...limited, handelse('BegransningHavd')] as const;
    expect(isRestricted(rowOf(...lifted))).toBe(false);
    expect(JSON.stringify(studyRow(...lifted))).not.toContain('egrans');
  });

  it('stands in the order of its pseudonym', () => {
    expect(inStudyOrder([{ insats: 'b' }, { insats: 'a' }])).toEqual([
      { insats: 'a' },
      { insats: 'b' },
    ]);
  });
});

describe('the fields of a study', () => {
  const source = insatsEventSource();
  it.each(INSATS_EVENT_TYPES)('have thought of every field of %s', (type) => {
    const names = fieldsOf(source, type).map(({ name }) => name);
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !Object.hasOwn(STUDY_FIELDS, name))).toEqual([]);
  });
});
