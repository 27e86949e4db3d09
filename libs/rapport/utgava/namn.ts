import { instrumentMedKod, metodMedKod, namndMedKod } from '../../domain/index.js';

const INFORMANT: Readonly<Record<string, string>> = {
  barn: 'barnet',
  'vardnadshavare-1': 'vårdnadshavare 1',
  'vardnadshavare-2': 'vårdnadshavare 2',
  behandlare: 'behandlaren',
  larare: 'läraren',
  forskola: 'förskolan',
};

const BAKGRUND: Readonly<Record<string, string>> = {
  'kon:flicka': 'flickor',
  'kon:pojke': 'pojkar',
  'kon:annat': 'annat kön',
  'kon:uppgift-saknas': 'kön saknas',
  'alder:okand': 'ålder saknas',
  'ordning:forsta': 'första insatsen',
  'ordning:senare': 'senare insats',
};

/** `SDQ.1.barn` as people say it. */
export function skattningsnamn(skattning: string): string {
  const [kod = '', version, informant = ''] = skattning.split('.');
  return `${kod} version ${version ?? ''}, enligt ${INFORMANT[informant] ?? informant}`;
}

/** `2026-K1` as people say it. */
export function periodnamn(period: string): string {
  return period.length === 4 ? period : `${period.slice(0, 4)} kvartal ${period.slice(6)}`;
}

export function omradesnamn(omrade: string): string {
  if (omrade === 'stad') return 'Hela staden';
  const [slag, kod = ''] = omrade.split(':');
  if (slag === 'kategori') return `Områdeskategori ${kod}`;
  return namndMedKod(kod)?.namn ?? kod;
}

export function metodnamn(kod: string): string {
  return kod === 'alla' ? 'Alla metoder' : (metodMedKod(kod)?.namn ?? kod);
}

export function bakgrundsnamn(bakgrund: string): string {
  const [slag, kod = ''] = bakgrund.split(':');
  if (slag === 'alder' && kod !== 'okand') return `${kod.replace('-', '–')} år`;
  return BAKGRUND[bakgrund] ?? bakgrund;
}

/** The ends of the scale, and which of them is the better one. */
export function skalaAv(skattning: string) {
  const [kod = '', version] = skattning.split('.');
  const instrument = instrumentMedKod(kod, Number(version));
  return {
    skala: { fran: instrument?.min ?? 0, till: instrument?.max ?? 100 },
    battre: instrument?.riktning === 'hogre-samre' ? ('lagre' as const) : ('hogre' as const),
  };
}
