import type {
  AcceptOkand,
  Datum,
  InsatsAccepterad,
  InsatsAvbojd,
} from '../../../libs/domain/index.js';
import {
  ChoiceField,
  ChoicesField,
  CodeField,
  CodesField,
  DayField,
  ListField,
} from '../../../libs/web/index.js';
import { allOf } from './all-of.js';
import { PARTER } from './choices.js';

type Accept = InsatsAccepterad['data'];
type Partssvar = Accept['svar'][number];
type Avbojande = InsatsAvbojd['data'];
type Uppfoljningsskal = NonNullable<Avbojande['uppfoljningsskal']>;

const SVAR = allOf<Partssvar['svar']>()(['ja', 'nej', 'ej-tillfragad', 'kravs-ej']);
const SAMTYCKESFORM = allOf<Accept['samtyckesform']>()([
  'skriftligt',
  'muntligt',
  'uppgift-saknas',
]);
export const UPPFOLJNING = allOf<Avbojande['uppfoljning']>()([
  'ska-beslutas',
  'behovs-ej',
  'ej-provat',
]);

export const UPPFOLJNINGSSKAL = allOf<Uppfoljningsskal>()([
  'ingen-kvarstaende-oro',
  'annan-insats',
  'annan-aktor',
  'familjen-nas-ej',
  'ej-tid',
  'kande-inte-till',
  'annat',
]);

/** Vad en i familjen svarade. (What one of those asked said.) */
export class PartssvarDto implements Partssvar {
  @ChoiceField(PARTER, { description: 'Vem som svarade.' })
  readonly part!: Partssvar['part'];

  @ChoiceField(SVAR, { description: 'Vad svaret blev.' })
  readonly svar!: Partssvar['svar'];
}

/** Accepterat erbjudande. (Accepted.) */
export class AccepteraInsatsDto implements Accept {
  @DayField({ description: 'Dagen då erbjudandet accepterades.', example: '2026-02-20' })
  readonly datum!: Datum;

  @ListField(
    () => PartssvarDto,
    { min: 1, max: 3 },
    { description: 'Vad var och en svarade. Minst en har svarat ja.' },
  )
  readonly svar!: readonly PartssvarDto[];

  @ChoiceField(SAMTYCKESFORM, { description: 'Hur samtycket gavs.' })
  readonly samtyckesform!: Accept['samtyckesform'];
}

/** Avböjt erbjudande. (Declined: by whom, why, and what happens now.) */
export class AvbojInsatsDto implements Avbojande {
  @DayField({ description: 'Dagen då erbjudandet avböjdes.', example: '2026-02-20' })
  readonly datum!: Datum;

  @ChoicesField(PARTER, { description: 'Vem som tackade nej.' })
  readonly av!: Avbojande['av'];

  @CodesField({ min: 1 }, { description: 'Koder ur kodverket skal-avbojd.', example: ['TID'] })
  readonly skal!: Avbojande['skal'];

  @CodeField({
    description: 'Kod ur metodregistret för vad familjen hellre hade velat ha.',
    example: 'PRAK',
    optional: true,
  })
  readonly onskadMetod?: string;

  @ChoiceField(UPPFOLJNING, {
    description: 'Ska barnet följas upp ändå (23 kap. 5 § SoL)? Valet görs här.',
  })
  readonly uppfoljning!: Avbojande['uppfoljning'];

  @ChoiceField(UPPFOLJNINGSSKAL, {
    description:
      'Varför barnet inte följs upp, eller varför det inte är prövat. Anges inte när uppfoljning är ska-beslutas; saknas det annars flaggas svaret.',
    example: 'annan-insats',
    optional: true,
  })
  readonly uppfoljningsskal?: Uppfoljningsskal;
}

/** Okänt om erbjudandet accepterades. (Unknown, which is neither yes nor no.) */
export class NoteraOkandAcceptDto implements Pick<AcceptOkand['data'], 'datum'> {
  @DayField({ description: 'Dagen då det antecknades att svaret är okänt.', example: '2026-02-20' })
  readonly datum!: Datum;
}

export const accepteraInsatsExample = {
  datum: '2026-02-20',
  svar: [
    { part: 'barn', svar: 'ja' },
    { part: 'vardnadshavare-1', svar: 'ja' },
  ],
  samtyckesform: 'skriftligt',
};
export const avbojInsatsExample = {
  datum: '2026-02-20',
  av: ['vardnadshavare-1'],
  skal: ['AVSTAND', 'TID'],
  onskadMetod: 'PRAK',
  uppfoljning: 'ska-beslutas',
};
export const noteraOkandAcceptExample = { datum: '2026-02-20' };
