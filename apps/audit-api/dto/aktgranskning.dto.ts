import type { Datum } from '../../../libs/domain/index.js';
import type {
  AktgranskningPaborjad,
  Granskningssvar,
} from '../../../libs/domain/aktgranskning/index.js';
import { MAX_BEDOMNINGAR, MAX_URVAL } from '../../../libs/domain/aktgranskning/index.js';
import {
  ChoiceField,
  CodeField,
  CodesField,
  DayField,
  ListField,
  PartIdField,
  UuidField,
  WholeNumberField,
} from '../../../libs/web/index.js';

type Protokoll = AktgranskningPaborjad['data'];

/** Börja en aktgranskning. (The protocol; the service draws the sample.) */
export class PaborjaAktgranskningDto {
  @PartIdField({
    description: 'Vad granskningen heter: bokstäver a–z, siffror och bindestreck.',
    example: 'delaktighet-2026',
  })
  readonly beteckning!: string;

  @CodesField(
    { min: 1 },
    {
      description: 'Momenten som ska bedömas i varje insats. Koderna står i docs/granskning.md.',
      example: ['plan-finns', 'barnet-tillfragat-om-effekt', 'avslutsorsak'],
    },
  )
  readonly moment!: readonly string[];

  @CodesField(
    { min: 1 },
    { description: 'Nämnderna som urvalet dras ur, var och en för sig.', example: ['skarholmen'] },
  )
  readonly namnder!: readonly string[];

  @ChoiceField(['paborjade', 'avslutade'], {
    description: 'Om insatsen ska ha påbörjats eller avslutats i perioden.',
    example: 'avslutade',
  })
  readonly urvalsgrund!: Protokoll['urvalsgrund'];

  @DayField({ description: 'Periodens första dag.', example: '2026-01-01' })
  readonly fran!: Datum;

  @DayField({ description: 'Periodens sista dag.', example: '2026-06-30' })
  readonly till!: Datum;

  @CodeField({ description: 'Bara insatser med den metoden.', example: 'FFT', optional: true })
  readonly metod?: string;

  @WholeNumberField(
    { min: 1, max: MAX_URVAL },
    { description: 'Hur många insatser som ska dras.', example: 24 },
  )
  readonly antal!: number;

  @ChoiceField(['proportionell', 'lika'], {
    description: 'Om nämnderna ska bidra efter hur många insatser de har, eller med lika många.',
  })
  readonly fordelning!: Protokoll['fordelning'];

  @PartIdField({
    description: 'Fröet: samma frö, position och insatser ger samma urval igen.',
    example: 'host-2026',
  })
  readonly fro!: string;
}

/** Ett svar på ett moment för en insats. (One answer.) */
export class GranskningssvarDto {
  @UuidField({ description: 'En insats ur urvalet.' })
  readonly insatsId!: string;

  @CodeField({ description: 'Momentets kod.', example: 'plan-finns' })
  readonly moment!: string;

  @ChoiceField(['uppfyllt', 'inte-uppfyllt', 'gar-inte-att-bedoma', 'ej-tillampligt', 'kod'], {
    description: 'Omdömet. Moment som kodas om har svaret kod och koden i kod.',
  })
  readonly svar!: Granskningssvar['svar'];

  @CodeField({ description: 'Granskarens kod.', example: 'FULLFOLJD_MAL', optional: true })
  readonly kod?: string;
}

/** Svar på moment. (One or many answers.) */
export class BedomningarDto {
  @ListField(
    () => GranskningssvarDto,
    { min: 1, max: MAX_BEDOMNINGAR },
    { description: 'Svaren; alla sparas eller inget.' },
  )
  readonly bedomningar!: readonly GranskningssvarDto[];
}
