import type { InsatsEvent } from '../../domain/index.js';
import { handelse, history } from '../../../test/support/handelser.js';
import { addAll } from '../summor.js';
import { delaktighetsceller } from './delaktighet.js';
import { barnetsDelaktighet } from './delaktighet-vy.js';

const START = handelse('InsatsPaborjad', { datum: '2024-02-01' });
const noterat = (over: object) => handelse('VidtalandeNoterat', { datum: '2024-04-20', ...over });
const bild = (...liv: readonly (readonly InsatsEvent[])[]) =>
  barnetsDelaktighet(
    addAll(
      liv.flatMap((events) =>
        delaktighetsceller(history(START, ...events)).map(({ sums }) => sums),
      ),
    ),
    '2024-12-31',
  ).vidtalanden;
const bup = (...liv: readonly (readonly InsatsEvent[])[]) =>
  bild(...liv).aktorer.find(({ aktor }) => aktor === 'bup');

describe('who around the child was talked with', () => {
  it('is of those where the child is in touch with them, and of all', () => {
    const ingenKontakt = noterat({ satt: 'inte-vidtalad', pagaendeKontakt: 'nej' });
    const okand = noterat({ satt: 'mote', pagaendeKontakt: 'uppgift-saknas' });
    const brev = noterat({ satt: 'skriftligt' });
    const inte = noterat({ satt: 'inte-vidtalad' });
    expect(bup([noterat({})], [brev], [inte], [ingenKontakt], [okand])).toMatchObject({
      ...{ aktor: 'bup', namn: 'Barn- och ungdomspsykiatrin (BUP)', insatser: 5 },
      pagaendeKontakt: { antal: 3, av: 4, andel: 0.75 },
      vidtalade: { antal: 1, av: 3, andel: 1 / 3 },
      vidtaladeAvAlla: { antal: 2, av: 5, andel: 0.4 },
      iMote: 1,
      ...{ baraSkriftligt: 1, inteVidtalade: 1, utanKontakt: 1, kontaktOkand: 1 },
    });
  });

  it.each(['samtal', 'mote'])('counts %s, and what comes later takes it not back', (satt) => {
    const talk = noterat({ satt });
    const senare = noterat({ datum: '2024-09-01', satt: 'inte-vidtalad' });
    for (const order of [
      [talk, senare],
      [senare, talk],
    ]) {
      expect(bup(order)).toMatchObject({ insatser: 1, vidtalade: { antal: 1, av: 1 } });
    }
  });

  it('counts on the quarter of the talk, each of those around the child apart', () => {
    const events = [
      noterat({ datum: '2024-03-01', satt: 'skriftligt' }),
      noterat({ datum: '2024-05-01' }),
      noterat({ datum: '2024-08-01', aktor: 'skola', satt: 'inte-vidtalad' }),
    ];
    const kvartal = (aktor: string) =>
      delaktighetsceller(history(START, ...events))
        .filter(({ sums }) => Object.keys(sums).some((namn) => namn.includes(`|${aktor}|`)))
        .map(({ key }) => key['kvartal']);
    expect([kvartal('bup'), kvartal('skola')]).toEqual([['2024-K2'], ['2024-K3']]);
  });

  it('knows of the contact what was last known', () => {
    const nu = noterat({ datum: '2024-09-01', pagaendeKontakt: 'nej', satt: 'inte-vidtalad' });
    const okand = noterat({ datum: '2024-10-01', pagaendeKontakt: 'uppgift-saknas' });
    expect(bup([noterat({}), nu, okand])).toMatchObject({
      ...{ utanKontakt: 1, kontaktOkand: 0, vidtalade: { av: 0 } },
      vidtaladeAvAlla: { antal: 1, av: 1 },
    });
  });

  it('tells where nothing is told, and has a row for each that is in the list', () => {
    expect(bild([])).toMatchObject({ utanSvar: 1 });
    expect(bild([noterat({})])).toMatchObject({ utanSvar: 0 });
    expect(bild().aktorer.map(({ aktor, insatser }) => `${aktor} ${insatser}`)).toContain(
      'skola 0',
    );
  });
});
