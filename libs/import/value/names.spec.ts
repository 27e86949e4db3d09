import { readCode, type Kodfalt } from './names.js';

describe('reading a coded value', () => {
  it.each<[Kodfalt, string, string]>([
    ['informant', 'mamma', 'vardnadshavare-1'],
    ['informant', 'Pappa', 'vardnadshavare-2'],
    ['informant', 'förälder', 'vardnadshavare-1'],
    ['informant', 'Vårdnadshavare 2', 'vardnadshavare-2'],
    ['informant', 'lärare', 'larare'],
    ['informant', 'Ungdomen', 'barn'],
    ['matpunkt', 'Före', 'start'],
    ['matpunkt', 'T1', 'start'],
    ['matpunkt', 'slut', 'avslut'],
    ['matpunkt', 'Efter', 'avslut'],
    ['matpunkt', 'Vid avslut', 'avslut'],
    ['metod', 'Functional Family Therapy', 'FFT'],
    ['stadsdelsnamnd', 'SDN Farsta', 'farsta'],
    ['instrument', 'score-15', 'SCORE15'],
    ['avslutsorsak', 'Fullföljd, målen uppnådda', 'FULLFOLJD_MAL'],
    ['kon', 'Kille', 'pojke'],
  ])('%s: %s is %s', (falt, text, expected) => {
    expect(readCode(falt, text)).toEqual({ kind: 'value', value: expected });
  });

  it('tells an assessment from a rating', () => {
    expect(readCode('instrument', 'SAVRY')).toMatchObject({ code: 'bedomning-ar-inte-skattning' });
  });

  it('never repeats what stood in the cell', () => {
    expect(JSON.stringify(readCode('metod', 'Anna 20100101-1234'))).not.toMatch(/Anna|2010/);
  });
});
