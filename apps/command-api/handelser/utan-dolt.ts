import { dolt, utanIndivider, type RecordedInsatsEvent } from '../../../libs/domain/index.js';
import { serDolt } from '../../../libs/access/index.js';
import type { HandelseDto } from '../dto/handelse.dto.js';

/**
 * The events without what was said of the wrong person, and without that person's id: that something was
 * recorded and annulled stays in sight, and its content is for those who oversee.
 */
export function utanDolt(
  handelser: readonly HandelseDto[],
  recorded: readonly RecordedInsatsEvent[],
  roll: string,
): readonly HandelseDto[] {
  if (serDolt(roll)) return handelser;
  const { handelser: hidden, individer } = dolt(recorded);
  const shown = handelser.map((one) => (hidden.has(one.handelseId) ? withheld(one) : one));
  return utanIndivider(shown, individer);
}

/** Without the data, what they hold now, and the values in what corrected them. */
function withheld({ nu: _nu, omraknad: _omraknad, ...rest }: HandelseDto): HandelseDto {
  const genom = rest.genom.map(({ andringar: _andringar, ...later }) => later);
  return { ...rest, data: {}, genom, dold: 'fel-individ' };
}
