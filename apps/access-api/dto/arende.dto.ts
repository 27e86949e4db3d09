import { NODATKOMST_SKAL, type NodatkomstSkal } from '../../../libs/access/index.js';
import {
  ChoiceField,
  CodeField,
  UuidField,
  WholeNumberField,
  YesNoField,
  TextField,
} from '../../../libs/web/index.js';

/** Nödåtkomst till en insats eller en individ. (Exactly one of them, and a reason.) */
export class NodatkomstDto {
  @UuidField({ description: 'Insatsen som ska öppnas.', optional: true })
  readonly insatsId?: string;

  @UuidField({ description: 'Individen vars uppgifter ska öppnas.', optional: true })
  readonly individId?: string;

  @ChoiceField(Object.keys(NODATKOMST_SKAL), { description: 'Skälet.' })
  readonly skal!: NodatkomstSkal;
}

/** Den som tilldelas en insats: en användare eller en enhet. (Exactly one of them.) */
export class TilldelningDto {
  @UuidField({ description: 'Användarens id.', optional: true })
  readonly anvandare?: string;

  @CodeField({ description: 'Enhet inom nämnden.', example: 'oppenvard', optional: true })
  readonly enhet?: string;
}

/** Beslut om en begäran. (Yes or no, by somebody else than who asked.) */
export class BeslutDto {
  @YesNoField({ description: 'Ska begäran godkännas?' })
  readonly godkann!: boolean;
}

/** Begäran om ett utdrag för en studie. (Refers by numbers and codes; no person is named.) */
export class StudieDto {
  @TextField(200, {
    description: 'Studiens namn, så som det visas för den som begär registerutdrag.',
    example: 'Uppföljning av FFT 2023–2026',
    optional: true,
  })
  readonly namn?: string;

  @CodeField({ description: 'Studiens diarienummer.', example: 'SF 2026-0042' })
  readonly diarienummer!: string;

  @CodeField({ description: 'Kod för studiens syfte.', example: 'metodutvardering' })
  readonly syfte!: string;

  @CodeField({ description: 'Etikprövningens diarienummer.', example: 'Dnr 2026-01234-01' })
  readonly etikprovning!: string;

  @CodeField({ description: 'Projektionen som utdraget görs ur.', example: 'insats-forlopp' })
  readonly projektion!: string;

  @WholeNumberField(
    { min: 1, max: Number.MAX_SAFE_INTEGER },
    { description: 'Sista position i loggen som tas med.', example: 1204, optional: true },
  )
  readonly until?: number;
}

/** Individen vars läsningar ska granskas. (In the body: addresses end up in logs.) */
export class GranskaIndividDto {
  @UuidField({ description: 'Individens id.' })
  readonly individId!: string;
}
