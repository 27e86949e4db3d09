import { randomUUID } from 'node:crypto';
import type { LasningEntry } from '../../../libs/access/index.js';
import { openStage, type Stage } from '../testing/stage.js';
import { lasningarOf } from './lasningar.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe('the readings in a registerutdrag', () => {
  it('say which were made by emergency access, and leave out the refused', async () => {
    const individId = randomUUID();
    const read = (utfall: LasningEntry['utfall'], more: Partial<LasningEntry> = {}) => ({
      ...{ actorId: stage.ids.socFarsta, namnd: 'farsta', atgard: 'individ.las' },
      ...{ resurs: 'individ', resursId: individId, requestId: randomUUID(), utfall, ...more },
    });
    await stage.audit.write([
      read('tillaten'),
      read('nodatkomst', { faltgrupper: ['identitet'] }),
      read('nekad', { kod: 'ej-tilldelad' }),
    ] as LasningEntry[]);
    const rows = await lasningarOf(stage as never, individId, []);
    expect(rows.map(({ uppgiftsslag }) => uppgiftsslag)).toEqual([
      'individ.las',
      'nödåtkomst: individ.las: identitet',
    ]);
    expect(rows[0]?.actor).toBe('Namn socFarsta');
  });
});
