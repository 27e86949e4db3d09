import type { UtgavaRad } from '../../../projections/utgavor/index.js';
import { FORBEHALL } from '../answer.js';

/** What published figures mean, beside them. */
export const UTGIVNINGSDEFINITIONER = {
  antal:
    'Antal insatser i gruppen. ".." betyder dolt: talet är litet, eller skulle avslöja ett som är det.',
  omrade:
    'stad, kategori:A–D (områdeskategori) eller namnd:<kod>, efter gränserna på periodens sista dag.',
  period: 'Startade räknas i den period insatsen startade, avslutade i den period den avslutades.',
  ordning: 'forsta: barnets första startade insats här, så långt det var känt. senare: alla andra.',
  frysning:
    'Ett kvartal räknas som det var registrerat när det publicerades första gången. Sena uppgifter och rättelser ändrar inte det som är publicerat.',
  tratt:
    'Hur många som finns kvar i varje steg: startade, skattade vid start, avslutade, skattade båda gångerna.',
  andelar:
    'Bara av antal som visas. 95 % intervall enligt Wilson. Definitioner i /v1/indikatorer. Det som återstår av acceptans är inte bara nej: okänt svar och inget svar ingår.',
  granser:
    'Andelen bättre av alla avslutade, om ingen respektive alla som saknar par blivit bättre.',
  forandring:
    'Avslut minus start i instrumentets poäng, per instrument, version och informant; från tio par.',
} as const;

/** Which release an answer is from. */
export function omUtgava({ publicerad, om }: UtgavaRad) {
  return { publicerad: new Date(publicerad).toISOString(), ...om };
}

/** The frame of every answer from a release. */
export function utgivetSvar<T>(found: UtgavaRad, position: string, rader: T) {
  return {
    utgava: omUtgava(found),
    position,
    forbehall: FORBEHALL,
    definitioner: UTGIVNINGSDEFINITIONER,
    rader,
  };
}
