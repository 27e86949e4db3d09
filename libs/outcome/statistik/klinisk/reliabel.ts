import {
  allFinite,
  odefinierad,
  OGILTIGT_TAL,
  tecken,
  type Matt,
  type Odefinierad,
  type Riktning,
} from '../matt.js';
import {
  GRANS_ENSIDIG,
  GRANS_TVASIDIG,
  type Forandringsform,
  type Skattningspoang,
} from './former.js';
import { haIndex } from './hageman-arrindell.js';

/** One person's change, judged against the instrument's error of measurement. */
export interface ReliabelForandring {
  /** The index, turned so that + is better: standard errors, or points for MID. */
  readonly index: number;
  /** What the index is held against. */
  readonly grans: number;
  readonly utfall: 'battre' | 'oforandrad' | 'samre';
}

type Errorform = Exclude<Forandringsform, { form: 'MID' | 'HA' }>;

const OGILTIG_NORM = odefinierad(
  'ogiltig-norm',
  'Instrumentets normvärden duger inte: standardavvikelsen ska vara större än 0, reliabiliteten mellan 0 och 1, och MID större än 0. Rätta instrumentregistret.',
);

/**
 * Has one person changed more than the error of measurement? `index` beyond `grans` in either
 * direction, strictly (1.96; HA 1.645, one-sided); MID counts when just reached. With x at start,
 * y at end, SD s and reliability rel:
 * JT (y − x)/(s√(2(1 − rel))); EN (y − x̂)/(s√(1 − rel)), x̂ = rel(x − m₁) + m₁;
 * GLN ((y − m₁) − rel(x − m₁))/(s√(1 − rel²)); HLN the same with y − m₂;
 * NK (y − x̂)/(s√(rel²(1 − rel) + (1 − rel₂))); HA see `haReliabilitet`.
 * Undefined when a score is missing or the norm cannot be used (a reliability of 1 has no error).
 */
export function reliabelForandring(
  form: Forandringsform,
  poang: Skattningspoang,
  riktning: Riktning,
): Matt<ReliabelForandring> {
  if (!allFinite([poang.start, poang.avslut])) return OGILTIGT_TAL;
  if (!isUsable(form)) return OGILTIG_NORM;
  const raw = indexOf(form, poang);
  if (typeof raw !== 'number') return raw;
  const index = tecken(riktning) * raw;
  if (form.form === 'MID') return judged(index, form.mid, (value, limit) => value >= limit);
  const grans = form.form === 'HA' ? GRANS_ENSIDIG : GRANS_TVASIDIG;
  return judged(index, grans, (value, limit) => value > limit);
}

/**
 * Points of change that a person must exceed by Jacobson & Truax: 1.96·s·√(2(1 − rel)), in the
 * instrument's points.
 */
export function poangForReliabelForandring(sd: number, reliabilitet: number): Matt<number> {
  const form = { form: 'JT', sd, reliabilitet } as const;
  return isUsable(form) ? GRANS_TVASIDIG * errorOf(form) : OGILTIG_NORM;
}

function judged(
  index: number,
  grans: number,
  reaches: (value: number, limit: number) => boolean,
): ReliabelForandring {
  if (reaches(index, grans)) return { index, grans, utfall: 'battre' };
  return { index, grans, utfall: reaches(-index, grans) ? 'samre' : 'oforandrad' };
}

function isUsable(form: Forandringsform): boolean {
  const numbers = Object.values(form).filter((value) => typeof value === 'number');
  if (!allFinite(numbers)) return false;
  if (form.form === 'MID') return form.mid > 0;
  const deviations = form.form === 'HA' ? [form.sdStart, form.sdAvslut] : [form.sd];
  const reliabilities = [form.reliabilitet, form.form === 'NK' ? form.reliabilitetAvslut : 0.5];
  return deviations.every((sd) => sd > 0) && reliabilities.every((rel) => rel > 0 && rel < 1);
}

function indexOf(form: Forandringsform, poang: Skattningspoang): number | Odefinierad {
  if (form.form === 'MID') return poang.avslut - poang.start;
  if (form.form === 'HA') return haIndex(form, poang);
  return differenceOf(form, poang) / errorOf(form);
}

function differenceOf(form: Errorform, { start, avslut }: Skattningspoang): number {
  if (form.form === 'JT') return avslut - start;
  const drawn = form.reliabilitet * (start - form.medelStart);
  return avslut - (form.form === 'HLN' ? form.medelAvslut : form.medelStart) - drawn;
}

function errorOf(form: Errorform): number {
  const { sd, reliabilitet: rel } = form;
  switch (form.form) {
    case 'JT':
      return sd * Math.sqrt(2 * (1 - rel));
    case 'EN':
      return sd * Math.sqrt(1 - rel);
    case 'GLN':
    case 'HLN':
      return sd * Math.sqrt(1 - rel * rel);
    case 'NK':
      return sd * Math.sqrt(rel * rel * (1 - rel) + (1 - form.reliabilitetAvslut));
  }
}
