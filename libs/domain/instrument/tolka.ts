import type { Informant } from '../kodverk/types.js';
import type { Gransvarde, Norm, Poangomrade, Urval } from './grans.js';
import type { Instrument } from './types.js';

/** Vem svaren gäller. (Whom the answers are about, and who gave them.) */
export interface Tolkningsunderlag {
  readonly alderAr: number | 'uppgift-saknas';
  readonly kon: 'flicka' | 'pojke' | 'annat' | 'uppgift-saknas';
  readonly informant: Informant;
}

/** Varför inga gränser gäller. (Why no cut-off and no norm applies.) */
export type TolkningSkal =
  | 'inga-granser-i-registret'
  | 'galler-inte-informanten'
  | 'alder-saknas'
  | 'galler-inte-aldern'
  | 'kon-saknas'
  | 'galler-inte-konet';

/** Tolkning: gränser och normer som gäller, med källa. (What a score says, and who says so.) */
export interface Tolkning {
  readonly gransvarden: readonly (Poangomrade & {
    readonly kalla: string;
    readonly osaker: boolean;
  })[];
  /** `avvikelse`: how many standard deviations the score lies above (or below) the group's mean. */
  readonly normer: readonly (Norm & { readonly avvikelse: number })[];
  /** Told only when both lists are empty. */
  readonly varfor?: TolkningSkal;
}

/** The cut-offs and norms that apply to a score, with their sources; where none does, why. */
export function tolka(instrument: Instrument, poang: number, vem: Tolkningsunderlag): Tolkning {
  const gransvarden = gallande(instrument.gransvarden, vem);
  const normer = gallande(instrument.normer, vem);
  const found = {
    gransvarden: gransvarden.poster.flatMap((entry) => omradeFor(entry, poang)),
    normer: normer.poster.map((norm) => ({ ...norm, avvikelse: (poang - norm.medel) / norm.sd })),
  };
  if (found.gransvarden.length + found.normer.length > 0) return found;
  const skal = [gransvarden, normer].map(({ varfor }) => varfor);
  const varfor = skal.find((one) => one !== 'inga-granser-i-registret');
  return { ...found, varfor: varfor ?? 'inga-granser-i-registret' };
}

function omradeFor({ omraden, kalla, osaker }: Gransvarde, poang: number): Tolkning['gransvarden'] {
  return omraden
    .filter((omrade) => within(omrade, poang))
    .map((omrade) => ({ ...omrade, kalla, osaker }));
}

/** Whether a score lies in a range. */
export function within({ fran, till, under }: Poangomrade, poang: number): boolean {
  if (fran !== undefined && poang < fran) return false;
  if (till !== undefined && poang > till) return false;
  return under === undefined || poang < under;
}

/** Informant, age and sex are asked in turn, so that the reason names the first that shut all out. */
const STEG: readonly {
  readonly galler: (entry: Urval, vem: Tolkningsunderlag) => boolean;
  readonly skal: (vem: Tolkningsunderlag) => TolkningSkal;
}[] = [
  {
    galler: ({ informanter }, { informant }) => informanter?.includes(informant) ?? true,
    skal: () => 'galler-inte-informanten',
  },
  {
    galler: ({ alder }, { alderAr }) => alder === undefined || coversAge(alder, alderAr),
    skal: ({ alderAr }) => (alderAr === 'uppgift-saknas' ? 'alder-saknas' : 'galler-inte-aldern'),
  },
  {
    galler: (entry, vem) => entry.kon === undefined || entry.kon === vem.kon,
    skal: ({ kon }) => (kon === 'uppgift-saknas' ? 'kon-saknas' : 'galler-inte-konet'),
  },
];

function coversAge(
  { fran, till }: NonNullable<Urval['alder']>,
  alderAr: Tolkningsunderlag['alderAr'],
): boolean {
  return alderAr !== 'uppgift-saknas' && alderAr >= fran && (till === undefined || alderAr <= till);
}

function gallande<U extends Urval>(
  entries: readonly U[],
  vem: Tolkningsunderlag,
): { readonly poster: readonly U[]; readonly varfor?: TolkningSkal } {
  if (entries.length === 0) return { poster: [], varfor: 'inga-granser-i-registret' };
  let poster = entries;
  for (const steg of STEG) {
    poster = poster.filter((entry) => steg.galler(entry, vem));
    if (poster.length === 0) return { poster, varfor: steg.skal(vem) };
  }
  return { poster };
}
