import type { RattaUppgift } from '../../../libs/domain/index.js';
import { CodeField, ValueField } from '../../../libs/web/index.js';

type Andring = RattaUppgift['data']['andringar'][number];

/** Ett fält och dess rätta värde. (A field and what it should have said.) */
export class AndringDto implements Andring {
  @CodeField({ description: 'Fältets namn i händelsen.', example: 'poang' })
  readonly falt!: string;

  @ValueField({ description: 'Det rätta värdet. Det gamla läser tjänsten själv.', example: 19.5 })
  readonly till!: Andring['till'];
}
