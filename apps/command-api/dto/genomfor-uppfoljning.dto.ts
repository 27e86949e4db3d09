import type { Datum, Deltagare, UppfoljningGenomford } from '../../../libs/domain/index.js';
import {
  ChoiceField,
  ChoicesField,
  DayField,
  ListField,
  PartIdField,
} from '../../../libs/web/index.js';
import { DELTAGARE, DOKUMENTFORM, JA_NEJ_OKANT, SEXVARDIGT, UPPFOLJNINGSFORM } from './choices.js';
import { MaluppfyllelseDto } from './maluppfyllelse.dto.js';

type Data = UppfoljningGenomford['data'];

/** En uppföljning. (A follow-up.) */
export class GenomforUppfoljningDto implements Omit<Data, 'uppfoljningId'> {
  @PartIdField({
    description: 'Uppföljningens id inom insatsen. Utelämnat: ges av Idempotency-Key.',
    optional: true,
  })
  readonly uppfoljningId?: string;

  @DayField({ description: 'Dagen då uppföljningen gjordes.' })
  readonly datum!: Datum;

  @ChoiceField(UPPFOLJNINGSFORM, { description: 'Hur uppföljningen gjordes.' })
  readonly form!: Data['form'];

  @ChoiceField(SEXVARDIGT, { description: 'Var barnet delaktigt?' })
  readonly barnetDelaktigt!: Data['barnetDelaktigt'];

  @ChoiceField(SEXVARDIGT, { description: 'Tillfrågades barnet om insatsens effekt?' })
  readonly barnetTillfragatOmEffekt!: Data['barnetTillfragatOmEffekt'];

  @ListField(
    () => MaluppfyllelseDto,
    { min: 0, max: 20 },
    { description: 'Hur långt planens mål har nåtts.' },
  )
  readonly maluppfyllelse!: readonly MaluppfyllelseDto[];

  @ChoiceField(DOKUMENTFORM, { description: 'Var uppföljningen är dokumenterad.' })
  readonly dokumentform!: Data['dokumentform'];

  @ChoiceField(JA_NEJ_OKANT, { description: 'Följdes skolsituationen upp?', optional: true })
  readonly skolsituationFoljd?: NonNullable<Data['skolsituationFoljd']>;

  @ChoicesField(DELTAGARE, { description: 'Vilka som deltog.', optional: true })
  readonly deltagare?: readonly Deltagare[];

  @DayField({
    description: 'Dagen som avtalades för nästa uppföljning.',
    example: '2026-06-08',
    optional: true,
  })
  readonly nastaUppfoljning?: Datum;
}

export const genomforUppfoljningExample = {
  datum: '2026-05-04',
  form: 'mote',
  barnetDelaktigt: 'ja',
  barnetTillfragatOmEffekt: 'barnet-vill-ej',
  maluppfyllelse: [{ malsattningId: 'mal-1', niva: 0 }],
  dokumentform: 'separat-dokument',
  skolsituationFoljd: 'ja',
  deltagare: ['barn', 'vardnadshavare-1', 'utforare', 'handlaggare'],
  nastaUppfoljning: '2026-06-08',
};
