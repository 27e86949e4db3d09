import { AVSLUTSORSAK } from '../../domain/index.js';

/** What is shown for the codes that stand in no kodverk. */
export const PARTNAMN: Readonly<Record<string, string>> = {
  barn: 'Barnet eller den unge',
  'vardnadshavare-1': 'Den ena vårdnadshavaren',
  'vardnadshavare-2': 'Den andra vårdnadshavaren',
};

export const UTFORARNAMN: Readonly<Record<string, string>> = {
  'egen-regi': 'Egen regi',
  'framtid-stockholm': 'Framtid Stockholm',
  'annan-stadsdelsnamnd': 'Annan stadsdelsnämnd',
  privat: 'Privat utförare',
  'uppgift-saknas': 'Uppgift saknas',
};

export const RAPPORTNAMN: Readonly<Record<string, string>> = {
  resursbrist: 'Resursbrist',
  'utforare-saknas': 'Utförare saknas',
  'familjen-ej-nabar': 'Familjen går inte att nå',
  'familjen-vill-vanta': 'Familjen vill vänta',
  'tackat-nej-till-erbjudande': 'Har tackat nej till erbjudande',
  annat: 'Annat skäl',
};

export const UPPFOLJNINGSSKALNAMN: Readonly<Record<string, string>> = {
  'ingen-kvarstaende-oro': 'Ingen oro kvarstår',
  'annan-insats': 'En annan insats ges',
  'annan-aktor': 'Någon annan än socialtjänsten ger stödet',
  'familjen-nas-ej': 'Familjen går inte att nå',
  'ej-tid': 'Tiden räckte inte',
  'kande-inte-till': 'Kände inte till möjligheten',
  annat: 'Annat skäl',
  'uppgift-saknas': 'Inget skäl angivet',
};

const ALDRIGNAMN: Readonly<Record<string, string>> = {
  'tackat-nej': 'Tackade nej',
  'beslut-genomfort': 'Beslutet upphörde: genomfört',
  'beslut-aterkallat': 'Beslutet upphörde: återkallat',
  'beslut-tid-utlopt': 'Beslutet upphörde: tiden löpte ut',
  'beslut-andrade-forhallanden': 'Beslutet upphörde: ändrade förhållanden',
  'beslut-annat': 'Beslutet upphörde: annat skäl',
};

/** By the kodverk where the insats was closed, and else how it fell. */
export function aldrigstartadnamn(kod: string): string {
  return ALDRIGNAMN[kod] ?? AVSLUTSORSAK.find((one) => one.kod === kod)?.namn ?? kod;
}
