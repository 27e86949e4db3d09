import type { Datum, PaborjaInsats, Utforare } from '../../../libs/domain/index.js';
import { ChoiceField, DayField, YesNoField } from '../../../libs/web/index.js';
import { BehovField } from './behov-field.js';
import { UTFORARE } from './choices.js';
import { KomponenterField } from './komponenter-field.js';
import { ValfriaGrunduppgifterDto } from './valfria-grunduppgifter.dto.js';

type Data = PaborjaInsats['data'];

export const BEHOV_VID_START =
  'Behoven som insatsen ska möta, när inget erbjudande säger dem eller de är andra nu.';

/** Whether an insats is given to somebody who is not known. */
export function AnonymField(): PropertyDecorator {
  return YesNoField({
    description:
      'Ges insatsen utan dokumentation som pekar ut någon (14 kap. 5 § SoL)? När en insats öppnas utelämnas då individId: insatsen får ett slumpat id som inte hör till någon.',
    example: false,
    optional: true,
  });
}

/** Whether what was begun without an offer or a decision is assessed. */
export function BehovsprovadVidStartField(): PropertyDecorator {
  return YesNoField({
    description:
      'Är insatsen individuellt behovsprövad? Anges när varken erbjudande eller beslut säger det; saknas det då flaggas insatsen (BEHOVSPROVNING_OKAND).',
    example: false,
    optional: true,
  });
}

/** Who gives the insats, where no commission says. */
export function UtforareVidStartField(): PropertyDecorator {
  return ChoiceField(UTFORARE, {
    description: 'Vem som utför insatsen, när inget uppdrag säger det.',
    optional: true,
  });
}

/** Start av insatsen. (The start.) */
export class PaborjaInsatsDto extends ValfriaGrunduppgifterDto implements Data {
  @DayField({ description: 'Dagen då insatsen påbörjades.' })
  readonly datum!: Datum;

  @AnonymField()
  readonly anonym?: boolean;

  @BehovsprovadVidStartField()
  readonly behovsprovad?: boolean;

  @UtforareVidStartField()
  readonly utforare?: Utforare;

  @KomponenterField()
  readonly komponenter?: readonly string[];

  @BehovField(BEHOV_VID_START)
  readonly behov?: readonly string[];
}

export const paborjaInsatsExample = { datum: '2026-03-16' };
