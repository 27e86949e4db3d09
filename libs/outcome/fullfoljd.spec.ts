import { utokaRegister } from '../domain/index.js';
import { handelse, history } from '../../test/support/handelser.js';
import { utfallOf } from './history.js';
import { faktaOf } from './utgava/index.js';

beforeAll(() => {
  utokaRegister({
    metodmallar: [
      {
        ...{ metod: 'MST', version: 2, giltigFrom: '2024-02-01', kalla: 'egen' },
        fullfoljd: { orsaker: ['FULLFOLJD_MAL', 'ALDER'] },
      },
    ],
  });
});

function told(datum: '2024-01-31' | '2024-02-01', avslutsorsak: string) {
  const life = history(
    handelse('InsatsPaborjad', { metod: 'MST', datum }),
    handelse('InsatsAvslutad', { datum: '2024-07-01', avslutsorsak }),
  );
  return [utfallOf(life)?.bidrag['fullfoljda'], faktaOf(life)?.avslut];
}

describe('what counts as carried through', () => {
  it.each([
    ['ALDER', [undefined, 'annat'], [1, 'fullfoljd']],
    ['FULLFOLJD_DELVIS', [1, 'fullfoljd'], [undefined, 'annat']],
    ['FULLFOLJD_MAL', [1, 'fullfoljd'], [1, 'fullfoljd']],
    ['AVBROTT_UNG', [undefined, 'avbrott'], [undefined, 'avbrott']],
  ])('%s goes by the template of the start, or else by the kodverk', (orsak, before, after) => {
    expect(told('2024-01-31', orsak)).toEqual(before);
    expect(told('2024-02-01', orsak)).toEqual(after);
  });
});
