/** What stands before the tables of the data catalogue. */
export const INTRO = `# Datakatalog

Varje uppgift som Utfall kan spara: vilken klass den hör till, om den är en personuppgift, var den
förvaras, hur länge och efter vilken regel den raderas. Underlag för nämndens registerförteckning
(dataskyddsförordningen art. 30) och konsekvensbedömning ([dpia-mall.md](dpia-mall.md)).

Filen skapas med \`npm run gen\` ur händelsernas typer, tabellernas SQL och åtkomstpolicyn. Ändra där
och inte här: en kolumn som saknar klass stoppar bygget.`;

/** The classes of data and what each is protected by. */
export const KLASSER = `## Klasser

| Klass | Vad | Skydd |
| --- | --- | --- |
| identitet | vem det är: namn, nummer, individ-id | namn och nummer krypterade per individ i valvet (AES-256-GCM), sökbara bara genom nycklade hashvärden; i loggen bara slumplika id |
| grunduppgifter | kön, ålder, metod, nämnd | åtkomst efter roll, nämnd, tilldelning och ändamål; läsning skrivs upp |
| forlopp | beslut, plan, uppföljning, avslut, i koder och dagar | som grunduppgifter |
| skattning | poäng och målnivåer | som grunduppgifter; visas inte för revisor |
| fritext | anteckningar | krypterad per individ; bara för den som arbetar med ärendet |
| logg | vem som har läst eller försökt läsa vad | bara tillägg, hashkedja; dataskyddsombud och enhetschef |
| medarbetare | vem som har registrerat, beslutat eller fått behörighet | åtkomst efter roll |
| summor | tal om många | åtkomst efter roll; skydd mot röjande av små tal är inte byggt |
| verksamhet | vad nämnden erbjuder: metod, kö och bemanning i antal | läses av alla inloggade; registreras efter roll och nämnd |
| nyckel | nycklar och deras märken | inslagna med en huvudnyckel utanför databasen |
| teknik | ordning, tider, hashvärden, tillstånd | databasens egna rättigheter |

Känsliga uppgifter (art. 9) finns i klasserna forlopp, skattning och fritext: att någon får en insats från
socialtjänsten, och hur det går. Allt omfattas av sekretess enligt OSL 26 kap. 1 §.`;

/** Events that are written about a gallring itself; {@link INTRO} tells the rest. */
export const ERASED = `### GallringUtford

Antal individer och insatser per regel, nämnd, journalpostens nummer och intygets hashvärde. Inga
personuppgifter om individer; vem som körde står i kuvertet. Förvaras i \`gallring-<id>\` och bevaras.

### Gallrad

Det som står kvar på en gallrad händelses plats: plats, tidpunkt och hashvärde. Inga personuppgifter.`;

/** Where copies of the above may lie, and how they end. */
export const DERIVED = `## Avledda lagringar

| Plats | Innehåll | Hur länge | Raderas |
| --- | --- | --- | --- |
| \`read_model.*\` (läsmodeller) | klasserna identitet (id), grunduppgifter, forlopp, skattning per insats; summor | tills de byggs om | följer loggen: raden försvinner med strömmen, förra bygget släpps, allt byggs om |
| \`event_mirror\` (kopia när loggen ligger i EventStoreDB) | som loggen | tills den görs om | samma radering som loggen, och raderade strömmar kopieras inte på nytt |
| utskicksmappen (brev som filer) | antal saker, deras slag, åtta tecken av insatsens id, dagen; mottagarens id eller adress | tills driften tar bort dem | driften |
| jobbkön | namn på projektioner, körningars id | högst 90 dagar | av kön själv; inga personuppgifter |
| raderingsjournalen (filer utanför databasen) | individ-id, insats-id, summor, vem som körde | bevaras: den läses efter varje återläsning | nämnden beslutar |
| gallringsintyg | antal per regel, positioner | bevaras | innehåller inga personuppgifter |
| nyckelmappen | huvudnycklar, indexrot, signeringsnyckel | huvudnycklar tills de är utbytta | \`nyckel.rotera\` |
| importfilens rapport | rader och fel, inga värden | den som kör importen | den som kör importen |
| utskrifter | tid, spårnummer, felspår | där de samlas in | driften; inga personuppgifter ska finnas där |
| säkerhetskopior av databasen | allt i loggen och tabellerna, krypterat som där | kommunens beslut | journalen läses om efter återläsning, innan tjänsten blir redo |
| säkerhetskopior av nycklar | huvudnycklar | högst 35 dagar | när den sista kopian är borta är raderingen hel i varje kopia |`;
