import type { Datum, RattaUppgift } from '../../../libs/domain/index.js';
import { ChoiceField, DayField, ListField, UuidField } from '../../../libs/web/index.js';
import { AndringDto } from './andring.dto.js';
import { RATTELSESKAL } from './choices.js';

type Data = RattaUppgift['data'];

/** Rättelse av en tidigare händelse. (A correction.) */
export class RattaUppgiftDto implements Data {
  @DayField({ description: 'Dagen då rättelsen görs.' })
  readonly datum!: Datum;

  @UuidField({ description: 'Id för händelsen som rättas; står i listan över händelser.' })
  readonly handelseId!: string;

  @ListField(() => AndringDto, { min: 1, max: 20 }, { description: 'Det som ändras.' })
  readonly andringar!: readonly AndringDto[];

  @ChoiceField(RATTELSESKAL, { description: 'Varför uppgiften rättas.' })
  readonly skal!: Data['skal'];
}

export const rattaUppgiftExample = {
  datum: '2026-09-15',
  handelseId: '8c1f0a55-2f6e-5d10-9a3b-6b7f1e2d3c4a',
  andringar: [{ falt: 'poang', till: 19.5 }],
  skal: 'skrivfel',
};
