import type { Rejection } from '../rejection.js';

/**
 * Katalogen över avvisningar av utbud. (The refusals that only an offer can meet; what is wrong with a
 * day, a code or a form is refused with the codes of the insats.)
 */
export const UTBUD_REJECTIONS = {
  'metod-redan-erbjuden': [
    'krock',
    'Nämnden erbjuder redan metoden sedan den {datum}. Rätta den uppgiften om den är fel.',
  ],
  'erbjudande-fore-upphorande': [
    'krock',
    'Metoden erbjöds till och med den {datum}. Ange en senare dag för det nya erbjudandet.',
  ],
  'metod-erbjuds-inte': [
    'saknas',
    'Nämnden erbjuder inte metoden. Registrera först att den erbjuds och från vilken dag.',
  ],
  'metod-erbjods-inte-da': [
    'krock',
    'Nämnden erbjöd inte metoden den {datum}. Rätta dagen, eller dagarna då metoden erbjöds.',
  ],
  'upphorande-fore-erbjudande': [
    'ogiltig',
    'Upphörandet ligger före den {datum} då metoden började erbjudas. Rätta någon av dagarna.',
  ],
  'rapport-efter-upphorande': [
    'krock',
    'Kö eller bemanning är rapporterad den {datum}, efter upphörandet. Rätta den dagen, eller ange en senare dag för upphörandet.',
  ],
  'fler-certifierade-an-utbildade': [
    'ogiltig',
    'De certifierade är {certifierade} men de utbildade bara {utbildade}. Certifierade räknas bland de utbildade: rätta något av talen.',
  ],
  'vantan-utan-ko': [
    'ogiltig',
    'Ingen väntar, men den längsta väntan är {dagar} dagar. Utelämna den, eller rätta antalet som väntar.',
  ],
  'utbudshandelse-saknas': [
    'saknas',
    'Händelsen finns inte i det här utbudet. Ta id:t ur svaret på registreringen eller ur metod-tillganglighet.',
  ],
  'rattelse-av-utbudsrattelse': [
    'ogiltig',
    'Händelsen är själv en rättelse och kan inte rättas. Rätta den ursprungliga händelsen i stället.',
  ],
  'utbud-kan-ej-flyttas': [
    'ogiltig',
    'Fältet {falt} säger vilket utbud det gäller och kan inte rättas. Registrera upphörande med skälet felregistrerad och erbjud metoden i rätt nämnd.',
  ],
} as const satisfies Readonly<Record<string, readonly [kind: Rejection['kind'], text: string]>>;

export type UtbudRejectionCode = keyof typeof UTBUD_REJECTIONS;

/** A refusal with its sentence filled in; only days, numbers and names of fields are ever filled in. */
export function rejectUtbud(
  code: UtbudRejectionCode,
  values: Readonly<Record<string, string | number>>,
  pointer: string,
): Rejection {
  const [kind, template] = UTBUD_REJECTIONS[code];
  const text = template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
  return { code, kind, text, pointer };
}
