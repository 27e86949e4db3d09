import type { InsatsEvent } from '../../domain/index.js';
import { handelse, history } from '../../../test/support/handelser.js';
import { addAll } from '../summor.js';
import { registreringsceller } from './bidrag.js';
import { registreringskvalitet } from './registrering-vy.js';

const START = handelse('InsatsPaborjad', { datum: '2024-02-01' });
const gjord = (over: object = {}) => handelse('StruktureradBedomningGjord', over);
const bild = (...liv: readonly (readonly InsatsEvent[])[]) =>
  registreringskvalitet(
    addAll(
      liv.flatMap((events) => registreringsceller(history(...events)).map(({ sums }) => sums)),
    ),
    '2024-12-31',
  ).bedomningar;
const savry = (...liv: readonly (readonly InsatsEvent[])[]) =>
  bild(...liv).instrument.find(({ instrument }) => instrument === 'SAVRY');

describe('instruments of assessment', () => {
  it('are used in so many of the started insatser', () => {
    const adad = gjord({ instrument: 'ADAD' });
    const ten = [
      [START, adad],
      [START, gjord(), adad],
      ...Array.from({ length: 8 }, () => [START]),
    ];
    const { medBedomning, instrument } = bild(...ten);
    expect(medBedomning).toMatchObject({ antal: 2, av: 10, andel: 0.2 });
    const anvand = instrument.map(({ instrument: kod, anvand: { antal } }) => [kod, antal]);
    expect(anvand).toEqual(
      expect.arrayContaining([
        ['ADAD', 2],
        ['SAVRY', 1],
        ['EARL', 0],
      ]),
    );
  });

  it('are followed up where the same one is used on a later day', () => {
    const igen = gjord({ datum: '2024-09-01' });
    const annan = gjord({ datum: '2024-09-01', instrument: 'EARL' });
    expect(savry([START, gjord(), igen], [START, gjord(), annan], [START, gjord()])).toMatchObject({
      foljdUpp: { antal: 1, av: 3 },
      bedomningar: 4,
    });
  });

  it('are used by those who are trained, those who are not and those of whom nobody knows', () => {
    const ja = gjord({ instrumentversion: '2' });
    const nej = gjord({ utbildad: 'nej' });
    const okand = gjord({ utbildad: 'uppgift-saknas' });
    expect(savry([START, ja], [START, nej], [START, okand])).toMatchObject({
      avUtbildad: { antal: 1, av: 2 },
      utbildningOkand: 1,
      versioner: expect.arrayContaining([
        { vad: '2', antal: 1 },
        { vad: 'ej-angiven', antal: 2 },
      ]),
    });
  });

  it('count in the month they were used, and the insats in that of its start', () => {
    const cells = registreringsceller(history(START, gjord({ datum: '2024-05-02' })));
    const months = (namn: string) =>
      cells
        .filter(({ sums }) => Object.keys(sums).some((one) => one.startsWith(namn)))
        .map(({ key }) => key['manad']);
    expect([months('bedomd|'), months('bedomning|')]).toEqual([['2024-02'], ['2024-05']]);
  });
});
