import { ChoiceField, CodeField, DayField, YesNoField } from '../../../libs/web/index.js';
import { UTFALL } from './choices.js';

/** The fields of a decision, alike whether it opens the insats or comes to a known one. */
export const BESLUT = {
  datum: DayField({ description: 'Dagen då beslutet fattades.' }),
  utfall: ChoiceField(UTFALL, { description: 'Vad beslutet blev.' }),
  lagrum: CodeField({ description: 'Kod ur kodverket lagrum.', example: 'sol-2025-11-1' }),
  behovsprovad: YesNoField({ description: 'Är insatsen individuellt behovsprövad?' }),
};
