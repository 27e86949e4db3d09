import type { HandelseDto } from '../dto/handelse.dto.js';
import { medRegistrerare } from './registrerare.js';

const handelse = (registreradAv: string, ...genom: readonly string[]): HandelseDto =>
  ({
    handelseId: 'h1',
    registreradAv,
    genom: genom.map((av) => ({ handelseId: 'h2', typ: 'UppgiftRattad', registreradAv: av })),
  }) as unknown as HandelseDto;

describe('who recorded an event', () => {
  const asked: unknown[] = [];
  const namesIn = (namnder: '*' | readonly string[], ids: readonly string[]) => {
    asked.push([namnder, ids]);
    return Promise.resolve(new Map([['maja', 'Maja Påhittad']]));
  };

  it('is told by name where the reader may know it, of the event and of what came after it', async () => {
    const [one] = await medRegistrerare([handelse('maja', 'bo', 'maja')], ['farsta'], namesIn);
    expect(one).toMatchObject({
      ...{ registreradAv: 'maja', registreradAvNamn: 'Maja Påhittad' },
      genom: [
        { registreradAv: 'bo' },
        { registreradAv: 'maja', registreradAvNamn: 'Maja Påhittad' },
      ],
    });
    expect(one?.genom[0]).not.toHaveProperty('registreradAvNamn');
    expect(asked).toEqual([[['farsta'], ['maja', 'bo']]]);
  });

  it('says that somebody answered by a code, and not who', async () => {
    const [one] = await medRegistrerare([handelse('svarslank:1234')], ['farsta'], namesIn);
    expect(one?.registreradAvNamn).toBe('Den som svarade med kod');
  });
});
