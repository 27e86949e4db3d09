import type {
  BeslutAndrat,
  BeslutOverklagat,
  BeslutUpphort,
  Datum,
  OverklagandeAvgjort,
} from '../../../libs/domain/index.js';
import { ChoiceField, DayField, YesNoField } from '../../../libs/web/index.js';
import { allOf } from './all-of.js';

type Andring = BeslutAndrat['data'];
type Upphorande = BeslutUpphort['data'];
type Overklagande = BeslutOverklagat['data'];
type Avgorande = OverklagandeAvgjort['data'];

const ANDRING = allOf<Andring['andring']>()([
  'utokat',
  'minskat',
  'forlangt',
  'ny-utforare',
  'annat',
]);
const UPPHORT = allOf<Upphorande['skal']>()([
  'genomfort',
  'aterkallat',
  'tid-utlopt',
  'andrade-forhallanden',
  'annat',
]);
const KLAGANDE = allOf<Overklagande['av']>()(['barn', 'vardnadshavare', 'ombud']);
const UTGANG = allOf<Avgorande['utgang']>()([
  'avslag',
  'bifall',
  'aterforvisat',
  'avvisat',
  'aterkallat',
]);

/** Ändrat beslut. (The decision was changed.) */
export class AndraBeslutDto implements Andring {
  @DayField({ description: 'Dagen då beslutet ändrades.', example: '2026-05-04' })
  readonly datum!: Datum;

  @ChoiceField(ANDRING, { description: 'Vad som ändrades.' })
  readonly andring!: Andring['andring'];

  @YesNoField({ description: 'Är ändringen till nackdel för den enskilde?', example: false })
  readonly tillNackdel!: boolean;

  @DayField({
    description: 'Sista dagen som beslutet gäller från och med nu, om den ändrades.',
    example: '2027-02-28',
    optional: true,
  })
  readonly giltigTom?: Datum;

  @YesNoField({
    description: 'Står det i beslutet vilket stöd i lag som finns för att ändra till nackdel?',
    optional: true,
  })
  readonly lagstodAngivet?: boolean;
}

/** Upphört beslut. (The decision ceased to hold.) */
export class UpphavBeslutDto implements Upphorande {
  @DayField({ description: 'Dagen då beslutet upphörde.', example: '2026-09-14' })
  readonly datum!: Datum;

  @ChoiceField(UPPHORT, { description: 'Varför beslutet upphörde.' })
  readonly skal!: Upphorande['skal'];
}

/** Överklagat beslut. (The decision was appealed.) */
export class OverklagaBeslutDto implements Overklagande {
  @DayField({ description: 'Dagen då överklagandet kom in.', example: '2026-03-18' })
  readonly datum!: Datum;

  @ChoiceField(KLAGANDE, { description: 'Vem som överklagade.' })
  readonly av!: Overklagande['av'];
}

/** Avgjort överklagande. (The appeal was settled.) */
export class AvgorOverklagandeDto implements Avgorande {
  @DayField({ description: 'Dagen då överklagandet avgjordes.', example: '2026-05-20' })
  readonly datum!: Datum;

  @ChoiceField(UTGANG, { description: 'Hur det gick.' })
  readonly utgang!: Avgorande['utgang'];
}

export const andraBeslutExample = {
  datum: '2026-05-04',
  andring: 'forlangt',
  tillNackdel: false,
  giltigTom: '2027-02-28',
};
export const upphavBeslutExample = { datum: '2026-09-14', skal: 'genomfort' };
export const overklagaBeslutExample = { datum: '2026-03-18', av: 'vardnadshavare' };
export const avgorOverklagandeExample = { datum: '2026-05-20', utgang: 'avslag' };
