import type { Rejection } from '../rejection.js';

/**
 * Katalogen över avvisningar av aktgranskningar. (The refusals that only an audit can meet; what is wrong
 * with a day, a code or a form is refused with the codes of the insats.)
 */
export const AKTGRANSKNING_REJECTIONS = {
  'aktgranskning-finns-redan': [
    'krock',
    'Aktgranskningen är redan påbörjad. Börja en ny med en ny Idempotency-Key.',
  ],
  'aktgranskning-finns-inte': [
    'saknas',
    'Aktgranskningen finns inte. Hämta id ur GET /v1/aktgranskningar.',
  ],
  'aktgranskning-avslutad': [
    'krock',
    'Aktgranskningen är avslutad och kan inte ändras. Börja en ny om mer ska bedömas.',
  ],
  'granskningsperiod-bakvand': [
    'ogiltig',
    'Perioden börjar {fran} men slutar {till}. Rätta någon av dagarna.',
  ],
  'granskningsperiod-i-framtiden': [
    'ogiltig',
    'Perioden slutar {till}, efter dagens datum {idag}. Granska det som har varit.',
  ],
  'okant-moment': ['ogiltig', 'Momentet finns inte. Välj bland {tillatna}.'],
  'moment-saknas': ['ogiltig', 'Protokollet har inga moment. Ange minst ett.'],
  'namnd-overtagen': [
    'ogiltig',
    'Nämnden {namnd} ingår i {av}, som också står i begäran. Ta bort {namnd}.',
  ],
  'tomt-urval': [
    'krock',
    'Det finns ingen insats att granska med de villkoren. Välj en annan period, metod eller nämnd.',
  ],
  'insats-utanfor-urvalet': [
    'ogiltig',
    'Insatsen ingår inte i urvalet. Bedöm bara de insatser som drogs.',
  ],
  'moment-utanfor-protokollet': [
    'ogiltig',
    'Momentet ingår inte i protokollet. Välj bland {tillatna}.',
  ],
  'bedomning-upprepad': [
    'ogiltig',
    'Samma moment för samma insats står två gånger i begäran. Skicka det en gång.',
  ],
  'kod-for-moment': [
    'ogiltig',
    'Momentet besvaras med svar, inte med kod. Ta bort kod och välj uppfyllt, inte-uppfyllt, gar-inte-att-bedoma eller ej-tillampligt.',
  ],
  'kod-saknas-for-moment': [
    'ogiltig',
    'Momentet kodas om: ange svar kod och en kod, eller gar-inte-att-bedoma eller ej-tillampligt utan kod.',
  ],
  'okand-granskningskod': [
    'ogiltig',
    'Koden finns inte i listan för momentet. Välj bland {tillatna}.',
  ],
} as const satisfies Readonly<Record<string, readonly [kind: Rejection['kind'], text: string]>>;

export type AktgranskningRejectionCode = keyof typeof AKTGRANSKNING_REJECTIONS;

/** A refusal with its sentence filled in; only days and codes of ours are ever filled in. */
export function rejectAktgranskning(
  code: AktgranskningRejectionCode,
  pointer: string,
  values: Readonly<Record<string, string | readonly string[]>> = {},
): Rejection {
  const [kind, template] = AKTGRANSKNING_REJECTIONS[code];
  const text = template.replace(/\{(\w+)\}/g, (_, name: string) => shown(values[name]));
  return { code, kind, text, pointer };
}

function shown(value: string | readonly string[] | undefined): string {
  return typeof value === 'string' ? value : (value ?? []).join(', ');
}
