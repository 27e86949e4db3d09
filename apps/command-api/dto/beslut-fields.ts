import type { Beslutsfattare, Omfattning } from '../../../libs/domain/index.js';
import { ChoiceField, CodeField, DayField, YesNoField } from '../../../libs/web/index.js';
import { allOf } from './all-of.js';
import { BehovField } from './behov-field.js';
import { UTFALL } from './choices.js';

const BESLUTSFATTARE = allOf<Beslutsfattare>()([
  'namnd',
  'utskott',
  'ordforande',
  'enhetschef',
  'handlaggare',
]);
const OMFATTNING = allOf<Omfattning>()([
  'flera-ganger-i-veckan',
  'varje-vecka',
  'varannan-vecka',
  'varje-manad',
  'efter-behov',
]);

/** The fields of a decision, alike whether it opens the insats or comes to a known one. */
export const BESLUT = {
  datum: DayField({ description: 'Dagen då beslutet fattades.' }),
  utfall: ChoiceField(UTFALL, { description: 'Vad beslutet blev.' }),
  lagrum: CodeField({ description: 'Kod ur kodverket lagrum.', example: 'sol-2025-11-1' }),
  behovsprovad: YesNoField({ description: 'Är insatsen individuellt behovsprövad?' }),
  beslutsfattare: ChoiceField(BESLUTSFATTARE, {
    description: 'På vilken nivå beslutet fattades; aldrig vem.',
    example: 'enhetschef',
    optional: true,
  }),
  omfattning: ChoiceField(OMFATTNING, {
    description: 'Hur ofta insatsen ska ges.',
    example: 'varje-vecka',
    optional: true,
  }),
  giltigFrom: DayField({
    description: 'Första dagen som beslutet gäller. Utelämnat: dagen då det fattades.',
    example: '2026-03-02',
    optional: true,
  }),
  giltigTom: DayField({
    description: 'Sista dagen som beslutet gäller. Utelämnat: tills vidare.',
    example: '2026-08-31',
    optional: true,
  }),
  behov: BehovField(
    'Behoven som beslutet ska möta, när inget erbjudande säger dem eller de är andra nu.',
  ),
};
