import {
  BEVAKNINGSORD,
  type Bevakningsslag,
  INFORMANT,
  instrumentMedKod,
  type Kod,
  MATPUNKT,
} from '../../../libs/domain/index.js';

/** Nästa steg: vad som ska göras, och adressen till det. (What settles a due date.) */
export interface NastaSteg {
  readonly text: string;
  readonly adress: string;
  /** Other ways to settle it. */
  readonly annars: readonly string[];
}

interface Steg {
  readonly text: string;
  /** Below `/v1/insatser/{insatsId}/`. */
  readonly path: string;
  readonly annars?: readonly string[];
}

const STARTA: Steg = {
  text: 'Påbörja insatsen och registrera starten. Dröjer den ska beslutet rapporteras som ej verkställt.',
  path: 'start',
  annars: ['beslut/ej-verkstallt-rapporter', 'ko', 'beslut/upphorande'],
};

/** What to do about each kind, in words that need no explanation. */
export const STEG: Readonly<Record<Bevakningsslag, Steg>> = {
  'svar-pa-erbjudande': {
    text: 'Fråga familjen vad de svarar och registrera svaret.',
    path: 'accept',
    annars: ['avbojande', 'okand-accept'],
  },
  beslut: {
    text: 'Fatta beslut om insatsen och registrera det. Har familjen ångrat sig, registrera det i stället.',
    path: 'beslut',
    annars: ['avbojande'],
  },
  'beslut-om-uppfoljning': {
    text: 'Besluta om uppföljning, eller rätta avböjandet till att den inte behövs.',
    path: 'uppfoljning-efter-utredning',
    annars: ['rattelser'],
  },
  'uppfoljning-efter-utredning': {
    text: 'Avsluta uppföljningen och registrera vad den ledde till.',
    path: 'uppfoljning-efter-utredning/avslut',
  },
  verkstallighet: STARTA,
  'verkstallighet-larm': STARTA,
  uppdrag: {
    text: 'Kontrollera att utföraren har tagit emot uppdraget och registrera det.',
    path: 'uppdrag/mottagande',
  },
  plan: {
    text: 'Upprätta planen tillsammans med barnet och familjen, och registrera målen.',
    path: 'genomforandeplan',
  },
  skattning: {
    text: 'Gör skattningen och registrera den, eller registrera varför den inte görs.',
    path: 'skattningar',
    annars: ['ej-genomforda-skattningar'],
  },
  uppfoljning: {
    text: 'Följ upp målen med barnet och familjen, och registrera uppföljningen.',
    path: 'uppfoljningar',
  },
  'uppfoljning-efter-avslut': {
    text: 'Ta reda på hur det har gått sedan insatsen avslutades och registrera det.',
    path: 'uppfoljningar-efter-avslut',
  },
};

const ATERUPPTA: Steg = {
  text: 'Återuppta insatsen och registrera det. Dröjer det ska avbrottet rapporteras.',
  path: 'avbrott/aterupptagande',
  annars: ['beslut/ej-verkstallt-rapporter', 'beslut/upphorande', 'avslut'],
};

const FOR_SENT: Steg = {
  text: 'Det är för sent att skatta. Registrera varför skattningen inte gjordes.',
  path: 'ej-genomforda-skattningar',
};

interface Sak {
  /** Later than this a rating counts for nothing. */
  readonly senast?: string | null;
  readonly insats_id: string;
  readonly slag: Bevakningsslag;
  readonly avser: string;
}

export function nastaSteg(sak: Sak, today: string): NastaSteg {
  const { text, path, annars = [] } = stegFor(sak, today);
  const adress = (one: string) => `/v1/insatser/${sak.insats_id}/${one}`;
  return { text, adress: adress(path), annars: annars.map(adress) };
}

/** What it is about, as one would say it. */
export function rubrik(sak: Sak): string {
  const ord = BEVAKNINGSORD[sak.slag];
  if (isAvbrott(sak)) return 'Avbruten verkställighet som ska återupptas';
  if (sak.slag === 'skattning') return `${ord}: ${skattningsord(sak.avser)}`;
  const efter = /^(\d+)-(man|dagar)$/.exec(sak.avser);
  if (efter === null) return ord;
  return `${ord}, ${efter[1]} ${efter[2] === 'man' ? 'månader' : 'dagar'}`;
}

function isAvbrott({ slag, avser }: Sak): boolean {
  return slag === 'verkstallighet' && avser === 'avbrott';
}

function stegFor(sak: Sak, today: string): Steg {
  if (sak.slag === 'skattning' && sak.senast != null && sak.senast < today) return FOR_SENT;
  return isAvbrott(sak) ? ATERUPPTA : STEG[sak.slag];
}

/** `SDQ|barn|start` as words. */
function skattningsord(avser: string): string {
  const [instrument = '', informant = '', matpunkt = ''] = avser.split('|');
  const namn = instrumentMedKod(instrument)?.namn ?? instrument;
  return `${namn}, ${ordFor(INFORMANT, informant)}, ${ordFor(MATPUNKT, matpunkt)}`;
}

function ordFor(koder: readonly Kod[], kod: string): string {
  return (koder.find((one) => one.kod === kod)?.namn ?? kod).toLowerCase();
}
