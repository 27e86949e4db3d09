import type { Malbrist, Malfraga, Mallage, Malvarde } from './mallage.js';

/** What a target asks for, and which way is better. */
interface Malvillkor {
  readonly varde: Malfraga['varde'];
  readonly riktning: Malfraga['indikator']['riktning'];
}

/** A target in words: `minst 80 %`, `högst 5 %`, `ska öka`. */
export function malord({ riktning, varde }: Malvillkor): string {
  if (typeof varde !== 'number') return varde === 'oka' ? 'ska öka' : 'ska minska';
  return `${riktning === 'lagre-battre' ? 'högst' : 'minst'} ${tal(varde)} %`;
}

const LAGEN: Readonly<Record<Mallage, string>> = {
  natt: 'nått',
  'inte-natt': 'inte nått',
  'ratt-hall': 'åt rätt håll',
  'fel-hall': 'åt fel håll',
  osakert: 'osäkert',
  dolt: 'dolt',
  saknas: 'saknas',
  'gar-inte-att-berakna': 'går inte att följa',
};

/** How it goes in a few words, for a table. */
export function lagesord(lage: Mallage): string {
  return LAGEN[lage];
}

/** How it goes in a sentence that says why. */
export function lasningAv(
  fraga: Malfraga,
  { lage, brist, skillnad }: Omit<Malvarde, 'lasning'>,
): string {
  if (brist !== undefined) return `${NAR[brist.nar]} ${SKAL[brist.skal]}`;
  if (lage === 'gar-inte-att-berakna') return ogorligt(fraga);
  return typeof fraga.varde === 'number' ? omNivan(fraga, lage) : omRiktningen(lage, skillnad);
}

const NAR: Readonly<Record<Malbrist['nar'], string>> = {
  nu: 'Andelen',
  'aret-fore': 'Andelen året före',
};
const SKAL: Readonly<Record<Malbrist['skal'], string>> = {
  dolt: 'är dold: ett tal är litet, eller skulle avslöja ett som är det.',
  'namnare-noll': 'finns inte: ingen insats räknas i perioden.',
  'inte-publicerad': 'är inte publicerad för perioden.',
  'bara-for-staden': 'publiceras bara för hela staden.',
  'bara-for-stadens-ar': 'publiceras bara för hela staden och hela år.',
  'bara-per-metod': 'publiceras bara per metod.',
};

function ogorligt({ indikator }: Malfraga): string {
  return indikator.slag === 'andel'
    ? 'Målet går inte att följa här: det som indikatorn räknar registreras inte.'
    : 'Målet går inte att följa här: indikatorn är ingen andel.';
}

function omNivan(fraga: Malfraga, lage: Mallage): string {
  const ki95 = typeof fraga.nu === 'string' ? null : fraga.nu.ki95;
  const inom = `intervallet ${spann(ki95 ?? [0, 1])} %`;
  const mal = `målet ${malord({ ...fraga.indikator, varde: fraga.varde })}`;
  if (lage === 'osakert')
    return `Det går inte att säga om ${mal} är nått: det ligger inom ${inom}.`;
  return lage === 'natt'
    ? `M${mal.slice(1)} är nått: hela ${inom} uppfyller det.`
    : `M${mal.slice(1)} är inte nått: inget i ${inom} uppfyller det.`;
}

function omRiktningen(lage: Mallage, skillnad: Malvarde['skillnad']): string {
  const [lag, hog] = skillnad?.ki95 ?? [-1, 1];
  const sedan = `skillnaden mot året före är ${spann([lag, hog])} procentenheter`;
  if (lage === 'osakert') {
    return `Det går inte att säga om andelen har ökat eller minskat: ${sedan}.`;
  }
  const andring = lag > 0 ? 'ökat' : 'minskat';
  const mot = lage === 'ratt-hall' ? 'som målet säger' : 'tvärt emot målet';
  return `Andelen har ${andring}, ${mot}: ${sedan}.`;
}

/** From and to in per cent; a decimal, so that a limit beside the target is not written as the target. */
function spann([fran, till]: readonly [number, number]): string {
  return `${tal(fran)} till ${tal(till)}`;
}

function tal(andel: number): string {
  const text = (Math.round(andel * 1000) / 10).toFixed(1).replace('-', '−').replace('.', ',');
  return text.replace(/,0$/, '').replace(/^−0$/, '0');
}
