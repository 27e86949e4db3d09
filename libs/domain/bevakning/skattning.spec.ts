import type { Datum } from '../datum.js';
import { avslut, history, skattning, start } from '../testing.js';
import { bevakningar } from './index.js';
import { ev, type Liv, saker } from './testing.js';

const due = (...events: Liv) => saker('skattning', ...events);
const ej = (datum: Datum, skal: 'avbojt' | 'glomt' = 'avbojt') =>
  ev('SkattningEjGenomford', datum, {
    matpunkt: 'start',
    instrument: 'SDQ',
    informant: 'barn',
    skal,
  });
const sdq = (...events: Liv) =>
  due(start(), ...events).find((one) => one.startsWith('SDQ|barn|start'));

describe('ratings are due as the template of the start says', () => {
  it('of those of the age to answer', () => {
    const asked = (alderAr: number | 'uppgift-saknas') =>
      due(start({ alderAr })).map((one) => one.split(' ')[0]);
    expect(asked(14)).toEqual([
      'SCORE15|vardnadshavare-1|start',
      'SDQ|vardnadshavare-1|start',
      'SCORE15|barn|start',
      'SDQ|barn|start',
    ]);
    const self = (alderAr: number) =>
      asked(alderAr).filter((one) => one?.includes('|barn|') === true);
    expect(self(10)).toEqual([]);
    expect(self(11)).toEqual(['SDQ|barn|start']);
    expect(self(12)).toEqual(['SCORE15|barn|start', 'SDQ|barn|start']);
    expect(self(17)).toEqual(['SCORE15|barn|start', 'SDQ|barn|start']);
    expect(self(18)).toEqual(['SCORE15|barn|start']);
    expect(asked('uppgift-saknas')).toHaveLength(4);
  });

  it('between days', () => {
    const [first] = bevakningar(history(start())).filter(({ slag }) => slag === 'skattning');
    expect(first).toMatchObject({ tidigast: '2025-09-01', forfaller: '2025-10-06' });
  });

  it('until made, early or late, or a reason is told; what was made goes before a reason', () => {
    expect(sdq()).toBe('SDQ|barn|start 2025-10-06 oppen');
    expect(sdq(skattning())).toBe('SDQ|barn|start 2025-10-06 uppfylld 2025-09-18');
    expect(sdq(skattning({ datum: '2025-12-01' }))).toContain('uppfylld 2025-12-01');
    expect(sdq(ej('2025-09-20'))).toBe('SDQ|barn|start 2025-10-06 ej-genomford 2025-09-20 avbojt');
    expect(sdq(ej('2025-09-20'), skattning({ datum: '2025-09-25' }))).toContain(
      'uppfylld 2025-09-25',
    );
    expect(sdq(skattning({ informant: 'larare' }))).toContain('oppen');
  });

  it('not by what was made too early to tell how it was then', () => {
    expect(sdq(skattning({ datum: '2025-07-17' }))).toContain('uppfylld');
    expect(sdq(skattning({ datum: '2025-07-16' }))).toContain('oppen');
    const ended = [start({ metod: 'MST' }), avslut()];
    const after = (matpunkt: 'avslut' | 'mellan', datum: Datum, instrument: string) =>
      due(...ended, skattning({ matpunkt, datum, instrument, informant: 'behandlare' }));
    expect(after('avslut', '2025-09-14', 'MST_UO')).toContain(
      'MST_UO|behandlare|avslut 2026-03-17 oppen',
    );
    expect(after('avslut', '2026-02-10', 'MST_UO').join()).toContain('uppfylld 2026-02-10');
    const tamr = skattning({
      ...{ matpunkt: 'mellan', datum: '2025-09-10', instrument: 'TAMR' },
      informant: 'vardnadshavare-1',
    });
    expect(due(start({ metod: 'MST' }), tamr)).toEqual([
      'TAMR|vardnadshavare-1|mellan 2025-10-22 oppen',
    ]);
  });

  it('lapses at the end', () => {
    expect(sdq(avslut())).toBe('SDQ|barn|start 2025-10-06 bortfallen 2026-02-15 uteblev');
  });

  it('at the end only once it has ended, and never of the dead', () => {
    const atEnd = (...events: Liv) =>
      due(start(), ...events).filter((one) => one.includes('|avslut '));
    expect(atEnd()).toEqual([]);
    expect(atEnd(avslut())[0]).toBe('SCORE15|vardnadshavare-1|avslut 2026-03-17 oppen');
    expect(atEnd(avslut({ avslutsorsak: 'AVLIDEN' }))[0]).toContain('bortfallen');
    const late = bevakningar(history(start(), avslut())).find(({ avser }) =>
      avser.endsWith('|avslut'),
    );
    expect(late?.senast).toBe('2026-04-16');
  });

  it('again and again under MST, each time counted from the last, answered or not', () => {
    const tamr = (datum: Datum) =>
      skattning({
        ...{ skattningId: datum, datum, matpunkt: 'mellan', instrument: 'TAMR' },
        informant: 'vardnadshavare-1',
      });
    const not = ev('SkattningEjGenomford', '2025-11-20', {
      ...{ matpunkt: 'mellan', instrument: 'TAMR', informant: 'vardnadshavare-1' },
      skal: 'ej-nabar',
    });
    const mst = start({ metod: 'MST' });
    expect(due(mst, tamr('2025-10-16'), not)).toEqual([
      'TAMR|vardnadshavare-1|mellan 2025-10-22 uppfylld 2025-10-16',
      'TAMR|vardnadshavare-1|mellan 2025-11-23 ej-genomford 2025-11-20 ej-nabar',
      'TAMR|vardnadshavare-1|mellan 2025-12-27 oppen',
    ]);
    expect(due(mst, avslut({ datum: '2025-10-10' }))[0]).toContain('insatsen-avslutad');
  });

  it('none where no instrument is known', () => {
    expect(due(start({ metod: 'FB_EM' }), avslut())).toEqual([]);
  });
});
