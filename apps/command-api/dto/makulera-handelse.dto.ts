import type { Datum, HandelseMakulerad } from '../../../libs/domain/index.js';
import { ChoiceField, DayField, UuidField } from '../../../libs/web/index.js';
import { MAKULERINGSSKAL } from './choices.js';

type Data = HandelseMakulerad['data'];

/** Makulering av en tidigare händelse. (An annulment.) */
export class MakuleraHandelseDto implements Data {
  @DayField({ description: 'Dagen då makuleringen görs.' })
  readonly datum!: Datum;

  @UuidField({ description: 'Id för händelsen som makuleras; står i listan över händelser.' })
  readonly handelseId!: string;

  @ChoiceField(MAKULERINGSSKAL, { description: 'Varför händelsen makuleras.' })
  readonly skal!: Data['skal'];
}

export const makuleraHandelseExample = {
  datum: '2026-09-15',
  handelseId: '8c1f0a55-2f6e-5d10-9a3b-6b7f1e2d3c4a',
  skal: 'dubblett',
};
