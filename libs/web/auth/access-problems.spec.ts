import { AVSLAG, type AvslagKod } from '../../access/index.js';
import { openRefusal } from './access-problems.js';

const told = (kod: AvslagKod) => JSON.stringify(openRefusal(kod).bodyFor('spår'));

describe('an open refusal', () => {
  it.each(Object.keys(AVSLAG) as AvslagKod[])('of %s says what is left to do', (kod) => {
    expect(told(kod)).toContain(AVSLAG[kod]);
  });

  it('never says that an identity is protected', () => {
    expect(told('skyddad-identitet')).not.toMatch(/skydd/i);
  });

  it('names the header and the choices where the purpose is missing', () => {
    const { next, errors, detail } = openRefusal('andamal-saknas').bodyFor('spår');
    expect([next, errors?.[0]?.pointer]).toEqual([expect.stringContaining('Andamal'), 'Andamal']);
    expect(detail).toMatch(/Andamal.*--andamal.*uppfoljning/);
  });
});
