import type { InsatsEvent } from '../../domain/index.js';
import { dag, handelse, history } from '../../../test/support/handelser.js';
import { addAll } from '../summor.js';
import { genomforandeceller } from './celler.js';
import { genomforandevy } from './vy.js';

// MST asks how things stand 6 and 18 months after the end; FFT does not.
const MST = handelse('InsatsPaborjad', { metod: 'MST', datum: '2024-02-01' });
const FFT = handelse('InsatsPaborjad', { metod: 'FFT', datum: '2024-02-01' });
const AVSLUT = handelse('InsatsAvslutad', { datum: '2024-07-01' });
const efter = (data: object) =>
  handelse('UppfoljningEfterAvslut', { datum: '2025-01-02', manader: 6, ...data });

function efterOf(today: string, ...liv: readonly (readonly InsatsEvent[])[]) {
  const sums = liv.flatMap((events) =>
    genomforandeceller(history(...events)).map((cell) => cell.sums),
  );
  return genomforandevy(addAll(sums), dag(today)).efter;
}

const svar = (bilder: ReturnType<typeof efterOf>, fraga: string) =>
  bilder[0]?.svar.find((one) => one.fraga === fraga);

describe('how it went after the end', () => {
  it('tells yes from no, and who is not known from both', () => {
    const told = efterOf(
      '2025-03-01',
      ...(['ja', 'nej', 'nej', 'ej-aktuellt', 'uppgift-saknas'] as const).map((missbruk) => [
        ...[MST, AVSLUT, efter({ missbruk })],
      ]),
      [MST, AVSLUT],
    );
    expect(told[0]).toMatchObject({
      ...{ manader: 6, vantade: 6, kommande: 0, ovantade: 0 },
      gjorda: { antal: 5, av: 6 },
      saknade: { antal: 1, av: 6 },
    });
    expect(svar(told, 'missbruk')).toMatchObject({
      namn: 'Missbruk',
      ja: { antal: 1, av: 5 },
      nej: { antal: 2, av: 5 },
      ejAktuellt: { antal: 1, av: 5 },
      uppgiftSaknas: { antal: 1, av: 5 },
      jaAvKanda: { antal: 1, av: 3 },
    });
  });

  it('is missing only when its day is past, and 18 months after is another question', () => {
    expect(efterOf('2025-01-01', [MST, AVSLUT])).toMatchObject([
      { manader: 6, vantade: 0, kommande: 1 },
      { manader: 18, vantade: 0, kommande: 1 },
    ]);
    expect(efterOf('2025-01-02', [MST, AVSLUT])).toMatchObject([
      { manader: 6, vantade: 1, saknade: { antal: 1, av: 1 }, kommande: 0 },
      { manader: 18, vantade: 0, kommande: 1 },
    ]);
  });

  it('counts answers that no template asked for, and says that they were not expected', () => {
    const told = efterOf('2025-03-01', [FFT, AVSLUT, efter({ borHemma: 'nej' })]);
    expect(told).toMatchObject([{ manader: 6, vantade: 0, ovantade: 1 }]);
    expect(svar(told, 'borHemma')).toMatchObject({ nej: { antal: 1, av: 1 } });
  });

  it('lets the last of several answers for the same month stand, and asks nothing of the dead', () => {
    const twice = [efter({ nyaBrott: 'nej' }), efter({ nyaBrott: 'ja', datum: '2025-02-01' })];
    const told = efterOf('2025-03-01', [MST, AVSLUT, ...twice]);
    expect(told[0]).toMatchObject({ gjorda: { antal: 1, av: 1 }, ovantade: 0 });
    expect(svar(told, 'nyaBrott')).toMatchObject({ ja: { antal: 1, av: 1 }, nej: { antal: 0 } });
    const died = handelse('InsatsAvslutad', { datum: '2024-07-01', avslutsorsak: 'AVLIDEN' });
    expect(efterOf('2026-03-01', [MST, died])[0]).toMatchObject({
      ...{ vantade: 0, kommande: 0, bortfallna: [{ skal: 'avliden', antal: 1 }] },
    });
  });
});
