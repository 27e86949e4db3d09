import type { Uppgift } from '../modell/rapport.js';
import type { Rapportunderlag } from './underlag.js';

/** What is needed to read the report right, and to make it again. */
export function omUtgavan({ utgava }: Rapportunderlag): readonly Uppgift[] {
  return [
    { etikett: 'Utgåva', text: `${utgava.nummer}, publicerad ${utgava.datum}` },
    { etikett: 'Bygger på', text: `loggen till och med position ${utgava.tillPosition}` },
    {
      etikett: 'Skydd',
      text: `Antal under ${utgava.minstaAntal} visas inte, och inte heller det som skulle avslöja dem. Allt dolt visas som två punkter.`,
    },
    {
      etikett: 'Sena uppgifter',
      text: 'Varje kvartal räknas som det var registrerat när det publicerades första gången. Det ändras inte.',
    },
    { etikett: 'Definitioner', text: `kontrollsumma ${utgava.definitionerSha256.slice(0, 16)}` },
    { etikett: 'Innehåll', text: `kontrollsumma ${utgava.innehallSha256.slice(0, 16)}` },
    {
      etikett: 'Att tänka på',
      text: 'Förändring är inte bevis för effekt: det finns ingen jämförelsegrupp, och de som saknar slutskattning kan skilja sig från de andra.',
    },
  ];
}
