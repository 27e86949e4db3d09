import type { Datum, InsatsEjErbjuden, InsatsId } from '../../../libs/domain/index.js';
import { ChoiceField, CodesField, DayField } from '../../../libs/web/index.js';
import { BehovField } from './behov-field.js';
import { GrunduppgifterDto } from './grunduppgifter.dto.js';
import { HandelseField, InsatsIdField } from './oppna-fields.js';
import { UPPFOLJNING, UPPFOLJNINGSSKAL } from './svar-pa-erbjudande.dto.js';

type Data = InsatsEjErbjuden['data'];
type Uppfoljning = NonNullable<Data['uppfoljning']>;
type Uppfoljningsskal = NonNullable<Data['uppfoljningsskal']>;

/** Anteckna att ingen insats erbjöds, och varför. (No insats was offered; `metod` is the one that would have met the need.) */
export class OppnaUtanErbjudandeDto extends GrunduppgifterDto implements Data {
  @HandelseField('InsatsEjErbjuden')
  readonly handelse!: 'InsatsEjErbjuden';

  @InsatsIdField()
  readonly insatsId?: InsatsId;

  @DayField({ description: 'Dagen då det stod klart att ingen insats erbjuds.' })
  readonly datum!: Datum;

  @CodesField(
    { min: 1 },
    { description: 'Koder ur kodverket skal-ej-insats.', example: ['LANG_KO'] },
  )
  readonly skal!: Data['skal'];

  @BehovField('Behoven som ingen insats erbjöds för, så att det syns vad som inte möttes.')
  readonly behov?: readonly string[];

  @ChoiceField(UPPFOLJNING, {
    description:
      'Ska barnet följas upp ändå (23 kap. 5 § SoL)? Saknas valet fast behovet finns kvar flaggas insatsen.',
    optional: true,
  })
  readonly uppfoljning?: Uppfoljning;

  @ChoiceField(UPPFOLJNINGSSKAL, {
    description:
      'Varför barnet inte följs upp, eller varför det inte är prövat. Anges inte när uppfoljning är ska-beslutas.',
    optional: true,
  })
  readonly uppfoljningsskal?: Uppfoljningsskal;
}

export const oppnaUtanErbjudandeExample = {
  handelse: 'InsatsEjErbjuden',
  datum: '2026-02-16',
  individId: '3f2c8a52-6f0e-4c43-9b1d-0a4f6e2d7b11',
  metod: 'FFT',
  stadsdelsnamnd: 'jarva',
  kon: 'flicka',
  alderAr: 15,
  skal: ['INSATS_SAKNAS', 'LANG_KO'],
  behov: ['B_SKOL'],
};
