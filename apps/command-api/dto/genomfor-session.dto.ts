import type { Datum, SessionGenomford } from '../../../libs/domain/index.js';
import {
  ChoiceField,
  ChoicesField,
  DayField,
  PartIdField,
  WholeNumberField,
  YesNoField,
} from '../../../libs/web/index.js';
import { allOf } from './all-of.js';

type Data = SessionGenomford['data'];

const FORM = allOf<Data['form']>()([
  'mottagning',
  'hembesok',
  'natverksmote',
  'digitalt',
  'telefon',
  'annat',
]);
const DELTAGARE = allOf<Data['deltagare'][number]>()([
  'barn',
  'vardnadshavare-1',
  'vardnadshavare-2',
  'syskon',
  'natverk',
]);

/** En session. (One meeting of the insats: the dose.) */
export class GenomforSessionDto implements Omit<Data, 'sessionId'> {
  @PartIdField({
    description: 'Sessionens id inom insatsen. Utelämnat: ges av Idempotency-Key.',
    optional: true,
  })
  readonly sessionId?: string;

  @DayField({ description: 'Dagen då sessionen hölls.', example: '2026-03-23' })
  readonly datum!: Datum;

  @WholeNumberField(
    { min: 1, max: 1440 },
    { description: 'Hur länge sessionen varade, i minuter.', example: 90 },
  )
  readonly minuter!: number;

  @ChoiceField(FORM, { description: 'Hur sessionen hölls.' })
  readonly form!: Data['form'];

  @ChoicesField(DELTAGARE, { description: 'Vilka som deltog, utom behandlaren.' })
  readonly deltagare!: Data['deltagare'];

  @YesNoField({ description: 'Hölls sessionen utanför kontorstid?', example: false })
  readonly utanforKontorstid!: boolean;
}

export const genomforSessionExample = {
  datum: '2026-03-23',
  minuter: 90,
  form: 'hembesok',
  deltagare: ['barn', 'vardnadshavare-1'],
  utanforKontorstid: true,
};
