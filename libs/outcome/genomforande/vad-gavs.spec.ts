import type { InsatsEvent } from '../../domain/index.js';
import { dag, handelse, history } from '../../../test/support/handelser.js';
import { addAll } from '../summor.js';
import { genomforandeceller } from './celler.js';
import { genomforandevy } from './vy.js';

const START = handelse('InsatsPaborjad', { metod: 'FB_EM', datum: '2024-02-01' });
const med = (...komponenter: readonly string[]) =>
  handelse('InsatsPaborjad', { metod: 'FB_EM', datum: '2024-02-01', komponenter });
const session = (form: 'hembesok' | 'telefon', minuter = 60) =>
  handelse('SessionGenomford', { datum: '2024-03-01', form, minuter, utanforKontorstid: false });
const AVSLUT = handelse('InsatsAvslutad', { datum: '2024-07-01' });
const AVBROTT = handelse('InsatsAvslutad', {
  datum: '2024-07-01',
  avslutsorsak: 'AVBROTT_FAMILJ',
});

function vy(...liv: readonly (readonly InsatsEvent[])[]) {
  const sums = liv.flatMap((events) =>
    genomforandeceller(history(...events)).map((cell) => cell.sums),
  );
  return genomforandevy(addAll(sums), dag('2026-01-01'));
}

describe('what an insats without a manual consisted of', () => {
  it('is told component by component, with dose, form and completion of each', () => {
    const { komponenter } = vy(
      ...[1, 2, 3, 4, 5].map((n) => [
        ...[med('hemarbete', 'foraldrasamtal'), ...Array(n).fill(session('hembesok')), AVSLUT],
      ]),
      [med('foraldrasamtal'), session('telefon'), AVBROTT],
      [START, AVSLUT],
    );
    expect(komponenter.uppgiftSaknas).toMatchObject({ antal: 1, av: 7 });
    expect(komponenter.per.map(({ komponent }) => komponent)).toEqual([
      'foraldrasamtal',
      'hemarbete',
    ]);
    expect(komponenter.per[0]).toMatchObject({
      namn: 'Föräldrasamtal',
      insatser: { antal: 6, av: 7 },
      fullfoljda: { antal: 5, av: 6 },
      avbrott: { antal: 1, av: 6 },
      sessioner: { n: 6, median: 2.5 },
      former: [
        { form: 'hembesok', antal: 15, av: 16 },
        { form: 'telefon', antal: 1, av: 16 },
      ],
    });
    expect(komponenter.per[1]).toMatchObject({ sessioner: { n: 5, median: 3 } });
  });

  it('has no interval for its sessions, and is of few by its insatser and not by its sessions', () => {
    const liv = [START, ...Array<InsatsEvent>(12).fill(session('hembesok')), AVSLUT];
    const bara = (n: number) => vy(...Array<typeof liv>(n).fill(liv), [START, AVSLUT]);
    expect(bara(1).former).toMatchObject([{ av: 12, ki95: null, varfor: 'for-fa' }]);
    expect(bara(1).utanforKontorstid).toMatchObject({ ki95: null, varfor: 'for-fa' });
    expect(bara(5).former).toMatchObject([{ av: 60, ki95: null, varfor: 'hanger-ihop' }]);
  });

  it('is what the start says, or else the offer', () => {
    const offer = handelse('InsatsErbjuden', { metod: 'FB_EM', komponenter: ['natverksmote'] });
    const koder = (...events: readonly InsatsEvent[]) =>
      vy([...events, AVSLUT]).komponenter.per.map(({ komponent }) => komponent);
    expect(koder(offer, START)).toEqual(['natverksmote']);
    expect(koder(offer, med('hemarbete'))).toEqual(['hemarbete']);
  });

  it('shows no median and no change of so few that it would be about them', () => {
    const par = (['start', 'avslut'] as const).map((matpunkt, i) =>
      handelse('SkattningRegistrerad', {
        ...{ matpunkt, datum: i === 0 ? '2024-02-01' : '2024-07-01', poang: 20 - 5 * i },
        ...{ instrument: 'SDQ', informant: 'vardnadshavare-1' },
      }),
    );
    const one = [med('hemarbete'), session('hembesok'), ...par, AVSLUT];
    const of = (n: number) => vy(...Array<typeof one>(n).fill(one)).komponenter.per[0];
    expect(of(4)).toMatchObject({
      sessioner: { median: null, varfor: 'for-fa' },
      forandring: [{ n: 4, varfor: 'for-fa-par', forandring: { medel: null } }],
    });
    expect(of(5)).toMatchObject({
      sessioner: { median: 1, varfor: null },
      forandring: [{ n: 5, forandring: { medel: -5 } }],
    });
  });
});

describe('the goals of an area', () => {
  const plan = (...startlagen: readonly number[]) =>
    handelse('GenomforandeplanUpprattad', {
      malsattningar: startlagen.map((startlage, i) => ({
        ...{ malsattningId: `m${i}`, omrade: 'utbildning', startlage },
      })),
    });
  const slut = (...nivaer: readonly number[]) =>
    handelse('InsatsAvslutad', {
      datum: '2024-07-01',
      maluppfyllelse: nivaer.map((niva, i) => ({ malsattningId: `m${i}`, niva })),
    });

  it('are counted by how they moved, with a mean only of five insatser or more', () => {
    const liv = [
      [START, plan(-2, -1), slut(0, -2)],
      ...[1, 1, 1].map(() => [START, plan(-1), slut(1)]),
    ];
    expect(vy(...liv).malomraden).toMatchObject([
      {
        ...{ omrade: 'utbildning', namn: 'Skola och utbildning', insatser: 4, mal: 5 },
        bedomda: { antal: 5, av: 5 },
        uppat: { antal: 4, av: 5 },
        nedat: { antal: 1, av: 5 },
        uppnadda: { antal: 4, av: 5 },
        ...{ medelforandring: null, varfor: 'for-fa' },
      },
    ]);
    const [five] = vy(...liv, [START, plan(0), slut(-2)]).malomraden;
    expect(five).toMatchObject({ insatser: 5, medelforandring: (2 - 1 + 6 - 2) / 6, varfor: null });
  });
});

describe('what was said at the end', () => {
  it('tells better from worse, of child and guardian apart, and who was not asked from both', () => {
    const liv = (
      [
        ['battre', 'samre'],
        ['samre', 'samre'],
        ['ej-tillfragad', undefined],
      ] as const
    ).map(([barnetsSyn, vardnadshavaresSyn]) => [
      START,
      handelse('InsatsAvslutad', {
        ...{ datum: '2024-07-01', barnetsSyn },
        ...(vardnadshavaresSyn === undefined ? {} : { vardnadshavaresSyn }),
      }),
    ]);
    const { barnet, vardnadshavare } = vy(...liv).syn;
    expect(barnet.battre).toMatchObject({ antal: 1, av: 2 });
    expect(vardnadshavare.battre).toMatchObject({ antal: 0, av: 2 });
    const counted = (one: typeof barnet) =>
      Object.fromEntries(one.svar.flatMap(({ kod, antal }) => (antal > 0 ? [[kod, antal]] : [])));
    expect(counted(barnet)).toEqual({ battre: 1, samre: 1, 'ej-tillfragad': 1 });
    expect(counted(vardnadshavare)).toEqual({ samre: 2, 'ej-angivet': 1 });
  });
});

describe('the goals of an insats', () => {
  const omrade = 'utbildning';
  const mal = (malsattningId: string, startlage: number) => ({ malsattningId, omrade, startlage });
  const plan = handelse('GenomforandeplanUpprattad', {
    datum: '2024-02-10',
    malsattningar: [
      mal('upp', -1),
      mal('lika', 0),
      mal('ned', 1),
      mal('lag', -2),
      mal('okand', -1),
    ],
  });
  const slut = handelse('InsatsAvslutad', {
    datum: '2024-07-01',
    maluppfyllelse: [
      { malsattningId: 'upp', niva: 0 },
      { malsattningId: 'lika', niva: 0 },
      { malsattningId: 'ned', niva: 0 },
      { malsattningId: 'lag', niva: -2 },
      { malsattningId: 'okand', niva: 'uppgift-saknas' },
    ],
  });

  it('rose, stood or fell, and were reached at the expected level and not below', () => {
    const told = {
      bedomda: { antal: 4, av: 5 },
      uppat: { antal: 1, av: 4 },
      oforandrade: { antal: 2 },
      nedat: { antal: 1 },
      uppnadda: { antal: 3 },
    };
    const { mal: alla, malomraden } = vy([START, plan, slut]);
    expect(alla).toMatchObject({ ...told, medMal: { antal: 1, av: 1 } });
    expect(malomraden).toMatchObject([{ omrade, mal: 5, ...told, insatser: 1 }]);
  });

  it('are none where the plan has none', () => {
    const { mal: alla, malomraden } = vy([START, slut], [START, plan, slut]);
    expect(alla.medMal).toMatchObject({ antal: 1, av: 2 });
    expect(malomraden).toHaveLength(1);
  });
});
