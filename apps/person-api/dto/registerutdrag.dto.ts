import { ChoiceField } from '../../../libs/web/index.js';

/** Registerutdragets form. (For machines, or to read.) */
export class RegisterutdragDto {
  @ChoiceField(['json', 'pdf'], { description: 'Formen på utdraget.', example: 'pdf' })
  readonly format!: 'json' | 'pdf';
}
