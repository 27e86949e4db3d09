import type { Datum } from '../datum.js';
import { accepterad, avbojd } from '../testing.js';
import { sagtAv, type Svar } from './sagt.js';

const ja = (datum: Datum, svar: Svar = 'ja') =>
  accepterad({ datum, svar: [{ part: 'barn', svar }] });
const nej = (datum: Datum) => avbojd({ datum, av: ['barn'] });
const barnet = (...events: Parameters<typeof sagtAv>[0]) => sagtAv(events).get('barn');

describe('what somebody last said', () => {
  it('goes by the day and not by when it was recorded', () => {
    expect(barnet(ja('2025-08-27'), nej('2025-08-25'))).toBe('ja');
    expect(barnet(nej('2025-08-27'), ja('2025-08-25'))).toBe('nej');
    expect(barnet(ja('2025-08-26'), nej('2025-08-27'), ja('2025-08-25', 'kravs-ej'))).toBe('nej');
  });

  it('of one day is what was recorded last', () => {
    expect(barnet(ja('2025-08-25'), nej('2025-08-25'))).toBe('nej');
    expect(barnet(nej('2025-08-25'), ja('2025-08-25'))).toBe('ja');
  });
});
