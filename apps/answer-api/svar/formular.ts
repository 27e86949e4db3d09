import {
  antalSvarFor,
  svarsintervallFor,
  type Formulartexter,
  type Instrument,
} from '../../../libs/domain/index.js';

/** One question: what may be answered, and its wording where the register holds one. */
export interface Fraga {
  readonly nummer: number;
  readonly min: number;
  readonly max: number;
  readonly decimaler: number;
  readonly text?: string;
}

/** Formulär: det som den som svarar får veta om instrumentet. (All that is shown before somebody answers.) */
export interface Formular {
  readonly instrument: string;
  /** The answer is the score itself, as read off a form on paper. */
  readonly ettTal: boolean;
  readonly fragor: readonly Fraga[];
  /** How many of the questions must be there; the last ones may be left out where goals are fewer. */
  readonly minst: number;
  /** Wording of the steps of an answer, least first. */
  readonly svarstexter: readonly string[];
}

const UTAN_TEXTER: Formulartexter = { itemtexter: [], svarstexter: [] };

/**
 * The form of an instrument, with the wording that its licence lets through. Where answers cannot be scored
 * here, it asks for the score alone.
 */
export function formularOf(
  instrument: Instrument,
  { itemtexter, svarstexter } = UTAN_TEXTER,
): Formular {
  const { namn, min, max, decimaler } = instrument;
  if (isEttTal(instrument)) {
    const fragor = [{ nummer: 1, min, max, decimaler }];
    return { instrument: namn, ettTal: true, fragor, minst: 1, svarstexter: [] };
  }
  const { fran, till } = antalSvarFor(instrument);
  const fragor = Array.from({ length: till }, (_, index) =>
    fragaOf(instrument, index, itemtexter[index]),
  );
  return { instrument: namn, ettTal: false, fragor, minst: fran, svarstexter };
}

/** Whether only a ready score can be recorded of this instrument. */
export function isEttTal({ svar, algoritmer }: Instrument): boolean {
  return svar === undefined || !algoritmer.some(({ total }) => total.formel !== 'ett-tal');
}

function fragaOf(instrument: Instrument, index: number, text: string | undefined): Fraga {
  const { min, max, decimaler = 0 } = svarsintervallFor(instrument, index + 1);
  return { nummer: index + 1, min, max, decimaler, ...(text === undefined ? {} : { text }) };
}
