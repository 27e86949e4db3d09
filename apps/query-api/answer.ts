import { MINST_PAR, MINST_PAR_EFFEKT } from '../../libs/outcome/index.js';
import { NAMNDERDEFINITION } from './visade-namnder.js';

/** Said beside every outcome figure. */
export const FORBEHALL =
  'Förändring mellan start och avslut är inte bevis för att metoden gav förändringen: ' +
  'det finns ingen jämförelsegrupp, och de som saknar slutskattning kan skilja sig från de andra.';

/** What each count counts. */
export const DEFINITIONER = {
  beslutade: 'Insatser med beslut om bifall eller delvis bifall.',
  startade: 'Insatser som har påbörjats.',
  medPlan: 'Startade insatser med upprättad genomförandeplan.',
  medStartskattning: 'Startade insatser med minst en skattning vid start.',
  medBadaSkattningarna:
    'Startade insatser där samma informant har skattat med samma instrument och version vid start och avslut.',
  avslutade: 'Insatser som har startat och avslutats.',
  aldrigStartade:
    'Insatser som avslutades utan att ha startat. De räknas bland avslutsorsakerna men inte som avslutade.',
  fullfoljda:
    'Avslutade insatser med en avslutsorsak som betyder att insatsen fullföljdes: enligt metodmallen där den säger det, annars enligt kodverket.',
  avbrott: 'Avslutade insatser som bröts av familjen, den unge eller utföraren.',
  startForeBeslut: 'Startade insatser med startdatum före beslutsdatum; räknas inte i väntetiden.',
  beslutTillStart: 'Dagar från beslut till start, där båda är kända och beslutet kom först.',
  insatstid: 'Dagar från start till avslut, bara avslutade insatser.',
  avslutsorsaker:
    'Antal per avslutsorsak. Koderna står i /v1/register/kodverk/avslutsorsak. Fullföljda och avbrott är två av flera sätt att sluta: placering, flytt, ersatt insats och aldrig påbörjad är varken eller.',
  riktning: 'Om högre eller lägre poäng är bättre på instrumentet.',
  korrelation: `Pearsons r mellan start och avslut; null när n < ${MINST_PAR} eller när alla är lika.`,
  forFaPar: `Medelvärde, standardavvikelse, intervall och korrelation visas från ${MINST_PAR} par, effektstorlek från ${MINST_PAR_EFFEKT}. Under det står bara n, med varfor for-fa-par och null: så få säger mer om enskilda än om metoden.`,
  fullfoljdaOchOvriga: `Under forandring, fullfoljda: samma siffror för de insatser som avslutades som fullföljda enligt metodmallen, och bredvid dem ovriga: avbrutna, avslutade av annat skäl eller inte avslutade. Båda visas från ${MINST_PAR} par i vardera; annars ingen av dem, eftersom den ena och helheten ger den andra. Att de som fullföljer har bättre resultat visar inte att metoden gör det: den som mår bättre fullföljer oftare.`,
  effektstorlek:
    'dz: medelförändring delad med förändringens standardavvikelse, med 95 % intervall. dav: delad med medelvärdet av spridningen vid start och avslut. gav: dav med Hedges korrektion för få personer. Inget av dem är bevis för effekt.',
  instrument: 'Instrumentens namn och skalor står i /v1/register/instrument.',
  organisation:
    'En insats hör till nämnden som den var vid beslutet. Per en dag: nämnder som gått samman före dagen visas under den nya; nämnder som bildats senare under sitt eget namn.',
  namnder: NAMNDERDEFINITION,
  position: 'Den sista händelsen i loggen som räknas. Samma position ger alltid samma siffror.',
  forandring:
    'Skattning vid avslut minus skattning vid start, i instrumentets egna poäng, per instrument, version och informant. Standardavvikelse med n − 1; 95 % t-intervall. Alla poäng i en rad är enligt samma poängräkning: svar räknas om med den nyaste, och totalpoäng enligt en äldre står på en egen rad med algoritm.',
} as const;

/** An answer to a question about outcome: the figures and what is needed to read and repeat them. */
export interface Answer<T> {
  readonly projektion: string;
  /** Which boundaries between nämnder the rows follow, where they follow any. */
  readonly organisation?: string;
  /** The last event of the log that is counted. */
  readonly position: string;
  /** Positions that were asked for with Min-Position and are not counted yet; `0` when nothing is missing. */
  readonly efterslapning: string;
  /** The nämnder whose figures are counted. */
  readonly namnder: 'alla' | readonly string[];
  readonly forbehall: string;
  readonly definitioner: Readonly<Record<string, string>>;
  readonly rader: T;
}

type About = Omit<Answer<never>, 'forbehall' | 'definitioner' | 'rader'>;

export function answer<T>(about: About, rader: T): Answer<T> {
  return { ...about, forbehall: FORBEHALL, definitioner: DEFINITIONER, rader };
}
