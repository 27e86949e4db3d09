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
  avslutade: 'Insatser som har avslutats.',
  fullfoljda: 'Avslutade insatser med en avslutsorsak som betyder att insatsen fullföljdes.',
  avbrott: 'Avslutade insatser som bröts av familjen, den unge eller utföraren.',
  startForeBeslut: 'Startade insatser med startdatum före beslutsdatum; räknas inte i väntetiden.',
  beslutTillStart: 'Dagar från beslut till start, där båda är kända och beslutet kom först.',
  insatstid: 'Dagar från start till avslut, bara avslutade insatser.',
  forandring:
    'Skattning vid avslut minus skattning vid start, i instrumentets egna poäng, per instrument, version och informant. Standardavvikelse med n − 1; 95 % t-intervall.',
} as const;

/** An answer to a question about outcome: the figures and what is needed to read and repeat them. */
export interface Answer<T> {
  readonly projektion: string;
  /** The last event of the log that is counted. */
  readonly position: string;
  readonly forbehall: string;
  readonly definitioner: Readonly<Record<string, string>>;
  readonly rader: T;
}

export function answer<T>(projektion: string, position: string, rader: T): Answer<T> {
  return { projektion, position, forbehall: FORBEHALL, definitioner: DEFINITIONER, rader };
}
