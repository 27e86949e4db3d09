import type { InsatsEventType } from '../insats/events.js';
import type { Tidslinjelage, Tilltal } from './types.js';

/** A heading for either, and what it says to each: to the child alone, and to the child as one of its family. */
export interface Ord {
  readonly rubrik: string;
  readonly du: string;
  readonly ni: string;
}

const ord = (rubrik: string, du: string, ni = du): Ord => ({ rubrik, du, ni });

/** Everything that can have happened, by what is said of it. */
export const HANT_ORD = {
  fraga: ord(
    'Frågan om hjälp',
    'Du fick en fråga. Vill du ha hjälp?',
    'Din familj fick en fråga. Vill ni ha hjälp?',
  ),
  'ej-erbjuden': ord('Inte just då', 'Då fick du inte den här hjälpen. Du kan fråga igen.'),
  'ja-barnet': ord('Du sa ja', 'Du sa ja till hjälpen.'),
  ja: ord('Svaret blev ja', 'Svaret på frågan blev ja.'),
  'anda-ja': ord('Svaret blev ja', 'Svaret på frågan blev ändå ja. Du kan fråga varför.'),
  nej: ord('Svaret blev nej', 'Svaret på frågan blev nej. Det är okej. Du kan fråga igen.'),
  'nej-barnet': ord('Du sa nej', 'Du sa nej till hjälpen. Det är okej. Du kan fråga igen.'),
  'nej-trots-ja': ord('Du sa nej', 'Du sa nej till hjälpen.'),
  'anda-nej': ord('Svaret blev nej', 'Svaret på frågan blev nej. Du kan fråga varför.'),
  bifall: ord(
    'Beslutet blev ja',
    'Det blev bestämt att du får hjälp.',
    'Det blev bestämt att ni får hjälp.',
  ),
  'delvis-bifall': ord(
    'Beslutet blev ja',
    'Det blev bestämt att du får en del av hjälpen.',
    'Det blev bestämt att ni får en del av hjälpen.',
  ),
  avslag: ord(
    'Beslutet blev nej',
    'Du får inte den här hjälpen. Du kan fråga varför.',
    'Ni får inte den här hjälpen. Du kan fråga varför.',
  ),
  'beslut-andrat': ord('Beslutet ändrades', 'En del är nytt nu. Fråga gärna vad som är nytt.'),
  'beslut-upphort': ord('Beslutet slutade gälla', 'Beslutet gäller inte mer. Du kan fråga varför.'),
  overklagat: ord('En domstol ska titta', 'En domstol ska säga om det blev rätt.'),
  avgjort: ord('Domstolen har svarat', 'Nu finns det ett svar. Fråga gärna vad det blev.'),
  ko: ord('Väntan på hjälp', 'Du får vänta på din tur.', 'Ni får vänta på er tur.'),
  plan: ord('Planen blev klar', 'I planen står vad ni ska göra. Du får läsa den.'),
  'ny-plan': ord('Planen blev ny', 'Planen är ny. Du får läsa den.'),
  start: ord('Hjälpen började', 'Nu kom hjälpen i gång.'),
  paus: ord('Paus', 'Hjälpen tog en paus.'),
  'efter-paus': ord('Hjälpen började igen', 'Pausen tog slut. Hjälpen kom i gång igen.'),
  svarade: ord('Du svarade på frågor', 'Du svarade på frågor om hur du mår.'),
  'uppfoljning-med': ord('Hur går det?', 'Du var med och fick säga vad du tycker.'),
  uppfoljning: ord('Hur går det?', 'De som hjälper dig såg efter hur det går.'),
  hord: ord('Du fick säga vad du tycker', 'Någon frågade dig. Du fick säga vad du tycker.'),
  sip: ord('Ett möte', 'De som hjälper dig satt ner och gjorde en plan ihop.'),
  flytt: ord('Ett nytt kontor', 'Ett nytt kontor tar hand om hjälpen. Fråga vem du kan ringa.'),
  slut: ord('Hjälpen tog slut', 'Nu är den här hjälpen slut. Vill du ha mer hjälp? Säg till.'),
  'slut-for-alltid': ord('Hjälpen tog slut', 'Nu är den här hjälpen slut.'),
  'blev-inte-av': ord('Hjälpen blev inte av', 'Hjälpen kom aldrig i gång. Du kan fråga varför.'),
  'efter-slutet': ord('Hur går det nu?', 'Någon ville veta hur du har det efter hjälpen.'),
  'haller-kontakt': ord('Någon hör av sig', 'Någon hör av sig till dig ett tag till.'),
  'slutade-hora-av-sig': ord('Det blev klart', 'Nu hör ingen av sig mer. Vill du prata? Säg till.'),
} as const satisfies Readonly<Record<string, Ord>>;

/** Everything that can come. What is late is said with `SEN_TEXT` after it. */
export const KOMMER_ORD = {
  svar: ord(
    'Svaret',
    'Du får säga ja eller nej till hjälpen.',
    'Din familj får säga ja eller nej till hjälpen.',
  ),
  beslut: ord(
    'Det blir bestämt',
    'Det blir bestämt om du får hjälp.',
    'Det blir bestämt om ni får hjälp.',
  ),
  'hora-av-sig': ord('Ska någon höra av sig?', 'Det blir bestämt om någon ska höra av sig.'),
  'slutar-hora-av-sig': ord('Någon hör av sig', 'Fram till dess kan någon höra av sig till dig.'),
  start: ord('Hjälpen börjar', 'Senast då ska hjälpen ha kommit i gång.'),
  'efter-paus': ord('Hjälpen börjar igen', 'Senast då ska hjälpen vara i gång igen.'),
  paus: ord('Hjälpen börjar igen', 'Ingen har sagt när. Du kan fråga din kontakt.'),
  plan: ord('En plan', 'Ni ska göra en plan. Du får vara med och tycka.'),
  svara: ord('Frågor till dig', 'Du får svara på frågor om hur du mår.'),
  uppfoljning: ord('Hur går det?', 'Ni ska prata om hur det går. Säg vad du tycker.'),
  'efter-slutet': ord('Hur går det nu?', 'Någon vill veta hur du har det efter hjälpen.'),
  slut: ord('Hjälpen tar slut', 'Senast då brukar den vara slut. Det kan bli mer eller mindre.'),
  'slut-okant': ord('Hjälpen tar slut', 'Ingen har sagt när. Du kan fråga din kontakt.'),
  'beslutets-slut': ord(
    'Beslutet tar slut',
    'Till den dagen får du hjälp. Fråga vad som händer då.',
  ),
} as const satisfies Readonly<Record<string, Ord>>;

/** What is late is no fault of the child's. */
export const SEN_TEXT = {
  svar: 'Svaret har inte kommit än. Du får fråga om det du undrar.',
  slut: 'Den brukar vara slut nu. Fråga din kontakt hur det blir.',
  annars: 'Det skulle ha hänt redan. Fråga din kontakt varför det dröjer.',
} as const;

/** What is not told to the child, and why. */
export const SAGS_EJ: Readonly<Partial<Record<InsatsEventType, string>>> = {
  AcceptOkand: 'nobody knows what was answered: where it stands says so',
  UppdragLamnat: 'work between offices',
  UppdragMottaget: 'work between offices',
  EjVerkstalltBeslutRapporterat: 'a report between authorities',
  SessionGenomford: 'the child was there, and there are many',
  SkattningEjGenomford: 'a reason is somebody else’s judgment',
  NyOroInkommen: 'what others have said of the child',
  VidtalandeNoterat: 'with whom the staff have talked is theirs to tell',
  StruktureradBedomningGjord: 'what it is for is told in the talk about it',
  UppgiftRattad: 'it is told as it holds',
  HandelseMakulerad: 'it is told as it holds',
  IndividBytt: 'another person',
  UppgiftIfragasatt: 'who said so may be another person',
  BehandlingBegransad: 'how data are handled, not what happens',
  BegransningHavd: 'how data are handled, not what happens',
  InsatsGallrad: 'nothing is left to tell',
};

/** Where the help stands. */
export const LAGE_ORD: Readonly<Record<Tidslinjelage, Readonly<Record<Tilltal, string>>>> = {
  tom: lika('Här finns inget att visa. Fråga gärna den som gav dig pappret.'),
  'ej-erbjuden': lika('Just nu får du inte den här hjälpen. Du kan fråga igen.'),
  fraga: {
    du: 'Du har fått en fråga om hjälp. Du får säga ja eller nej.',
    ni: 'Ni har fått en fråga om hjälp. Ni får säga ja eller nej.',
  },
  ja: lika('Svaret på frågan blev ja. Hjälpen är inte i gång än.'),
  nej: lika('Svaret på frågan blev nej. Du kan alltid fråga igen.'),
  okant: lika('Ingen vet vad svaret blev. Du kan säga vad du vill.'),
  avslag: {
    du: 'Beslutet blev nej. Du får inte den här hjälpen nu.',
    ni: 'Beslutet blev nej. Ni får inte den här hjälpen nu.',
  },
  'domstolen-svarat': lika('Domstolen har svarat. Fråga vad som händer nu.'),
  vantar: {
    du: 'Du ska få hjälp. Den är inte i gång än.',
    ni: 'Ni ska få hjälp. Den är inte i gång än.',
  },
  upphort: lika('Beslutet gäller inte mer. Du kan fråga varför.'),
  pagar: { du: 'Du får hjälp just nu.', ni: 'Din familj får hjälp just nu.' },
  paus: lika('Hjälpen har paus just nu.'),
  slut: lika('Den här hjälpen är slut.'),
  'blev-inte-av': lika('Den här hjälpen blev inte av.'),
};

function lika(text: string): Readonly<Record<Tilltal, string>> {
  return { du: text, ni: text };
}

/**
 * What the goals are about, by code in the kodverk `malomrade`. The page may lie about: it says nothing that
 * the child would not want a friend to read.
 */
export const MAL_ORD: Readonly<Record<string, string>> = {
  halsa: 'Hur du mår.',
  utbildning: 'Hur det går i skolan.',
  'kanslor-beteende': 'Vad du gör när du blir arg eller ledsen.',
  'sociala-relationer': 'Hur du har det med vänner.',
  familjerelationer: 'Hur ni har det med varandra hemma.',
  'omsorg-trygghet': 'Att du ska vara trygg.',
  foraldraformaga: 'Hur ni har det hemma.',
  brott: 'Vad man får och inte får göra.',
  droger: 'Vanor som är bra för din kropp.',
  'vardag-boende': 'Hur du har det där du bor.',
  annat: 'Annat som är viktigt för dig.',
};
