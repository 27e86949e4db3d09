import type { InsatsEvent } from '../../domain/index.js';
import { dag, handelse, history } from '../../../test/support/handelser.js';
import { addAll } from '../summor.js';
import { egnaSvar } from '../aktgranskning/index.js';
import { behovsutfall } from '../vag/behov.js';
import type { Vag } from '../vag/vag.js';
import { registreringsceller } from './bidrag.js';
import { delaktighetsceller } from './delaktighet.js';
import { aldersgrupp, barnetsDelaktighet } from './delaktighet-vy.js';
import { registreringskvalitet } from './registrering-vy.js';

const START = handelse('InsatsPaborjad', { datum: '2024-02-01' });
const AVSLUT = handelse('InsatsAvslutad', { datum: '2024-07-01' });
const registrering = (...events: readonly InsatsEvent[]) =>
  registreringskvalitet(
    addAll([{}, ...registreringsceller(history(...events)).map(({ sums }) => sums)]),
    dag('2024-12-01'),
  );
const delaktighet = (today: string, ...events: readonly InsatsEvent[]) =>
  barnetsDelaktighet(
    addAll([{}, ...delaktighetsceller(history(...events)).map(({ sums }) => sums)]),
    dag(today),
  );

describe('what is expected', () => {
  it('is in time on its very day', () => {
    const sent = (datum: string) =>
      registrering(START, handelse('GenomforandeplanUpprattad', { datum: dag(datum) })).vantat.find(
        ({ vad }) => vad === 'plan',
      )?.gjordaSent;
    expect([sent('2024-03-02'), sent('2024-03-03')]).toEqual([0, 1]);
  });
});

describe('what an insats has', () => {
  it('is a plan on paper where none of its versions is digital, and a final report where one was left', () => {
    const plan = (forvaring: 'papper' | 'digitalt') =>
      handelse('GenomforandeplanUpprattad', { forvaring });
    const antal = (...events: readonly InsatsEvent[]) => {
      const { planPapper, medSlutrapport } = registrering(START, ...events).insatser;
      return [planPapper.antal, medSlutrapport.antal];
    };
    expect(antal()).toEqual([0, 0]);
    expect(antal(plan('papper'))).toEqual([1, 0]);
    expect(antal(plan('digitalt'))).toEqual([0, 0]);
    const rapport = (slutrapportLamnad: boolean) =>
      handelse('InsatsAvslutad', { datum: '2024-07-01', slutrapportLamnad });
    expect(antal(rapport(true))).toEqual([0, 1]);
    expect(antal(rapport(false))).toEqual([0, 0]);
  });
});

describe('a young person', () => {
  it.each([
    ['12', '13'],
    ['15', '16'],
    ['17', '18'],
  ])('of %s is in another band than one of %s', (younger, older) => {
    expect(aldersgrupp(younger)).not.toBe(aldersgrupp(older));
    expect(aldersgrupp(older)).toMatch(new RegExp(`^${older}-`));
  });
});

describe('whether an insats was followed up', () => {
  const read = (today: string, ...events: readonly InsatsEvent[]) => {
    const { ja, nej, ejAktuellt } = delaktighet(today, ...events).uppfoljda;
    return [ja.antal, nej, ejAktuellt];
  };

  it('is no the day after it was due and not before', () => {
    expect(read('2024-05-01', START)).toEqual([0, 0, 1]);
    expect(read('2024-05-02', START)).toEqual([0, 1, 0]);
  });

  it('is not asked where the method has none, whatever else is missing', () => {
    const far = handelse('InsatsPaborjad', { datum: '2024-02-01', metod: 'FAR' });
    expect(read('2024-12-01', far, AVSLUT)).toEqual([0, 0, 1]);
  });

  it('tells what the follow-up says of the child in both its steps', () => {
    const made = handelse('UppfoljningGenomford', {
      ...{ datum: '2024-04-01', barnetDelaktigt: 'ja', barnetTillfragatOmEffekt: 'nej' },
    });
    const steg = delaktighet('2024-12-01', START, made).steg;
    const of = (namn: string) => steg.find((one) => one.steg === namn)?.svar;
    expect(of('uppfoljning')).toMatchObject({ ja: 1, nej: 0 });
    expect(of('effekt')).toMatchObject({ ja: 0, nej: 1 });
  });

  it('counts what an offer aims at by offers alone', () => {
    const { syfte } = delaktighet('2024-12-01', handelse('InsatsErbjuden'), START, AVSLUT).skola;
    expect(syfte.antal).toBe(1);
  });
});

describe('what came of a need', () => {
  it.each([
    [['INGET_BEHOV'], 'inget-behov'],
    [['INGET_BEHOV', 'ANNAT'], 'ej-erbjuden'],
    [['ANNAT', 'LANG_KO'], 'lang-ko'],
    [['LANG_KO', 'INSATS_SAKNAS'], 'insats-saknades'],
  ])('for %j is %s', (skal, utfall) => {
    expect(behovsutfall({ ejErbjuden: { skal } } as unknown as Vag)).toBe(utfall);
  });
});

describe('what the system says of itself', () => {
  const says = (moment: string, today: string, ...events: readonly InsatsEvent[]) =>
    egnaSvar(history(...events), [moment], dag(today))?.get(moment);

  it('is that a follow-up is missing once it is overdue, and that no other thing is one', () => {
    const plan = handelse('GenomforandeplanUpprattad', { datum: '2024-02-20' });
    expect(says('uppfoljning-gjord', '2024-05-01', START)).toBe('ej-tillampligt');
    expect(says('uppfoljning-gjord', '2024-05-02', START)).toBe('inte-uppfyllt');
    expect(says('uppfoljning-gjord', '2024-04-01', START, plan)).toBe('ej-tillampligt');
  });

  it('is that a rating was made only where one was, at that point', () => {
    const ej = handelse('SkattningEjGenomford', { matpunkt: 'start' });
    const mellan = handelse('SkattningRegistrerad', { matpunkt: 'mellan' });
    const vidStart = handelse('SkattningRegistrerad', { matpunkt: 'start' });
    expect(says('skattning-vid-start', '2024-12-01', START, ej, mellan)).toBe('inte-uppfyllt');
    expect(says('skattning-vid-start', '2024-12-01', START, vidStart)).toBe('uppfyllt');
  });

  it('knows an insats by nobody’s name also when more has happened in it', () => {
    const anonym = handelse('InsatsPaborjad', { datum: '2024-02-01', anonym: true });
    expect(says('plan-finns', '2024-12-01', anonym, AVSLUT)).toBe('ej-tillampligt');
  });
});
