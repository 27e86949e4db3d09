import type { InsatsEvent } from '../../domain/index.js';
import { dag, handelse, history } from '../../../test/support/handelser.js';
import { addAll } from '../summor.js';
import { registreringsceller } from './bidrag.js';
import { delaktighetsceller } from './delaktighet.js';
import { barnetsDelaktighet } from './delaktighet-vy.js';
import { registreringskvalitet } from './registrering-vy.js';

const TODAY = dag('2024-12-01');
const START = handelse('InsatsPaborjad', { datum: '2024-02-01' });
const uppf = (data: object = {}) => handelse('UppfoljningGenomford', data);
const plan = (omrade: string) =>
  handelse('GenomforandeplanUpprattad', {
    malsattningar: [{ malsattningId: 'm1', omrade, startlage: -1 }],
  });

function skola(...liv: readonly (readonly InsatsEvent[])[]) {
  const sums = liv.flatMap((events) => delaktighetsceller(history(...events)).map((c) => c.sums));
  return barnetsDelaktighet(addAll(sums), TODAY).skola;
}

describe('school', () => {
  it('is followed up, or not, or nobody said, follow-up by follow-up', () => {
    const life = [
      ...[START, uppf({ skolsituationFoljd: 'ja' }), uppf({ skolsituationFoljd: 'nej' })],
      ...[uppf({ skolsituationFoljd: 'ej-aktuellt' }), uppf()],
    ];
    expect(skola(life).foljd).toMatchObject({
      antal: 4,
      svar: { ja: 1, nej: 1, 'ej-aktuellt': 1, 'uppgift-saknas': 0, 'ej-angivet': 1 },
      ja: { antal: 1, av: 2 },
    });
  });

  it('is what a goal is about, of the insatser with a plan', () => {
    const { medMal } = skola([START, plan('utbildning')], [START, plan('halsa')], [START]);
    expect(medMal).toMatchObject({ antal: 1, av: 2 });
  });
});

describe('follow-ups', () => {
  it('are counted one by one by where they stand, beside the insatser that have one', () => {
    const sums = registreringsceller(
      history(START, uppf(), ...[1, 2, 3].map(() => uppf({ dokumentform: 'journalanteckning' }))),
    ).map((cell) => cell.sums);
    const { uppfoljningar, insatser } = registreringskvalitet(addAll(sums), TODAY);
    expect(uppfoljningar).toMatchObject({
      antal: 4,
      separatDokument: { antal: 1, av: 4, andel: 0.25 },
      journalanteckning: { antal: 3, av: 4 },
    });
    expect(insatser.uppfoljdSeparat).toMatchObject({ antal: 1, av: 1 });
  });
});

describe('annat', () => {
  const ended = (skal: 'annat' | 'genomfort') => handelse('BeslutUpphort', { skal });
  const mark = (annat: number, annars: number) => {
    const events = [
      START,
      ...Array.from({ length: annat }, () => ended('annat')),
      ...Array.from({ length: annars }, () => ended('genomfort')),
    ];
    const sums = registreringsceller(history(...events)).map((cell) => cell.sums);
    return registreringskvalitet(addAll(sums), TODAY).koder.find(({ falt }) => falt === 'skal');
  };

  it.each([
    [1, 9, false],
    [2, 8, true],
    [2, 18, false],
    [3, 18, true],
    // One of a few is more than a tenth by itself.
    [1, 3, false],
  ])('%i of it beside %i other answers: more than a tenth is %s', (annat, annars, over) => {
    expect(mark(annat, annars)?.overTio).toBe(over);
  });

  it('has no mark where it cannot be answered', () => {
    const { koder } = registreringskvalitet(
      addAll(registreringsceller(history(START)).map((cell) => cell.sums)),
      TODAY,
    );
    expect(koder.find(({ falt }) => falt === 'kon')).not.toHaveProperty('overTio');
  });
});
