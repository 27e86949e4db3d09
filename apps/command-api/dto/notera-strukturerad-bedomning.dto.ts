import type { Datum, StruktureradBedomningGjord } from '../../../libs/domain/index.js';
import { ChoiceField, CodeField, DayField } from '../../../libs/web/index.js';
import { allOf } from './all-of.js';

type Data = StruktureradBedomningGjord['data'];

const UTBILDAD = allOf<Data['utbildad']>()(['ja', 'nej', 'uppgift-saknas']);

/** Strukturerad bedömning: att den är gjord, inte vad den visade. (What it showed stays in the file.) */
export class NoteraStruktureradBedomningDto implements Data {
  @DayField({ description: 'Dagen då bedömningen gjordes.' })
  readonly datum!: Datum;

  @CodeField({
    description: 'Kod ur kodverket bedomningsinstrument. Skattningar registreras på skattningar.',
    example: 'SAVRY',
  })
  readonly instrument!: string;

  @CodeField({ description: 'Version av instrumentet.', example: '2', optional: true })
  readonly instrumentversion?: string;

  @ChoiceField(UTBILDAD, { description: 'Är den som gjorde bedömningen utbildad i instrumentet?' })
  readonly utbildad!: Data['utbildad'];
}

export const noteraStruktureradBedomningExample = {
  datum: '2026-05-04',
  instrument: 'SAVRY',
  utbildad: 'ja',
};
