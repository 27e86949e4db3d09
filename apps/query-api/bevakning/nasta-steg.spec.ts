import { BEVAKNINGSORD, type Bevakningsslag } from '../../../libs/domain/index.js';
import { nastaSteg, rubrik, STEG } from './nasta-steg.js';

const sak = (slag: Bevakningsslag, avser: string) => ({ insats_id: 'x', slag, avser });

describe('what a due date is called', () => {
  it.each<[Bevakningsslag, string, string]>([
    ['plan', 'genomforandeplan', 'Genomförandeplan'],
    [
      'skattning',
      'SCORE15|vardnadshavare-1|start',
      'Skattning: SCORE-15, totalsumma, vårdnadshavare 1, vid start',
    ],
    ['verkstallighet-larm', '60-dagar', 'Beslut som väntar på att verkställas, 60 dagar'],
    ['uppfoljning-efter-avslut', '6-man', 'Uppföljning efter avslut, 6 månader'],
    ['verkstallighet', 'beslut', 'Beslut som ska verkställas'],
    ['verkstallighet', 'avbrott', 'Avbruten verkställighet som ska återupptas'],
  ])('%s %s', (slag, avser, expected) => {
    expect(rubrik(sak(slag, avser))).toBe(expected);
  });
});

const DAG = '2026-11-22';

describe('what settles it', () => {
  it('is the reason alone once it is too late to rate', () => {
    const late = { ...sak('skattning', 'SDQ|barn|avslut'), senast: '2026-11-21' };
    expect(nastaSteg(late, DAG).adress).toBe('/v1/insatser/x/ej-genomforda-skattningar');
    expect(nastaSteg({ ...late, senast: DAG }, DAG).adress).toBe('/v1/insatser/x/skattningar');
  });

  it('is another thing for an interruption than for a decision', () => {
    expect(nastaSteg(sak('verkstallighet', 'beslut'), DAG).adress).toBe('/v1/insatser/x/start');
    expect(nastaSteg(sak('verkstallighet', 'avbrott'), DAG).adress).toBe(
      '/v1/insatser/x/avbrott/aterupptagande',
    );
  });

  it('is told of every kind, in a sentence that says what to do', () => {
    expect(Object.keys(STEG).sort()).toEqual(Object.keys(BEVAKNINGSORD).sort());
    for (const { text } of Object.values(STEG)) expect(text).toMatch(/^\p{Lu}.+\.$/u);
  });
});
