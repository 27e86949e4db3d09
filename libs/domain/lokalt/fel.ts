/** Filerna i en registermapp. (The files of local register data, each a list or, for `kodverk`, lists by name.) */
export const REGISTERFILER = [
  'metoder',
  'instrument',
  'kodverk',
  'namnder',
  'metodmallar',
  'mal',
] as const;
export type Registerfil = (typeof REGISTERFILER)[number];

/** Ett fel i lokala registerdata. (One thing wrong: which file, where in it, and what is expected there.) */
export interface Registerfel {
  readonly fil: string;
  /** JSON pointer into the file. */
  readonly pekare: string;
  readonly text: string;
}

const MOST_TOLD = 20;

/** Lokala registerdata togs inte emot. (Nothing of them was added; the message names every fault.) */
export class RegistertillaggRefused extends Error {
  constructor(
    readonly code: 'registertillagg-ogiltigt' | 'register-redan-utokat' | 'registermapp-olaslig',
    message: string,
    readonly fel: readonly Registerfel[] = [],
  ) {
    super(message);
    this.name = 'RegistertillaggRefused';
  }

  /** The refusal that tells these faults. */
  static forFaults(fel: readonly Registerfel[]): RegistertillaggRefused {
    return new RegistertillaggRefused('registertillagg-ogiltigt', told(fel), fel);
  }
}

function told(fel: readonly Registerfel[]): string {
  const lines = fel
    .slice(0, MOST_TOLD)
    .map(({ fil, pekare, text }) => `  ${fil}${pekare === '' ? '' : ` ${pekare}`}: ${text}`);
  const rest = fel.length > MOST_TOLD ? [`  … och ${fel.length - MOST_TOLD} fel till.`] : [];
  return [
    'Lokala registerdata har fel, och inget av dem lades till. Rätta och starta igen:',
    ...lines,
    ...rest,
  ].join('\n');
}
