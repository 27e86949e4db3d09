import type { Datum, EjVerkstalltBeslutRapporterat } from '../../../libs/domain/index.js';
import { ChoiceField, ChoicesField, CodeField, DayField } from '../../../libs/web/index.js';
import { allOf } from './all-of.js';

type Data = EjVerkstalltBeslutRapporterat['data'];

const MOTTAGARE = allOf<Data['mottagare'][number]>()(['ivo', 'revisorer', 'kommunfullmaktige']);
const SKAL = allOf<Data['skal']>()([
  'resursbrist',
  'utforare-saknas',
  'familjen-ej-nabar',
  'familjen-vill-vanta',
  'tackat-nej-till-erbjudande',
  'annat',
]);

/** Rapport om ett beslut som inte har verkställts. (Reported as not carried out, as the law demands.) */
export class RapporteraEjVerkstalltDto implements Data {
  @DayField({ description: 'Dagen då rapporten lämnades.', example: '2026-07-02' })
  readonly datum!: Datum;

  @CodeField({ description: 'Kvartalet som rapporten gäller.', example: '2026-K2' })
  readonly kvartal!: string;

  @ChoicesField(MOTTAGARE, { description: 'Vilka rapporten gick till (34 kap. SoL).' })
  readonly mottagare!: Data['mottagare'];

  @ChoiceField(SKAL, { description: 'Varför beslutet inte har verkställts.' })
  readonly skal!: Data['skal'];
}

export const rapporteraEjVerkstalltExample = {
  datum: '2026-07-02',
  kvartal: '2026-K2',
  mottagare: ['ivo', 'revisorer'],
  skal: 'utforare-saknas',
};
