import { ANDELSDEFINITION } from '../andelsdefinition.js';
import { NAMNDERDEFINITION } from '../visade-namnder.js';

const NAMND =
  'Nämnden där insatsen beslutades eller påbörjades, som i utfallet; finns varken beslut eller start räknas den där den erbjöds.';
const UTANFOR =
  'Insatser vars behandling är begränsad, och gallrade insatser, räknas inte. Rättade och makulerade uppgifter räknas som de är nu.';
const PER =
  'Siffrorna visar läget vid dagens slut: det som hände senare har inte hänt. Uppgifter som registrerades eller rättades efter dagen räknas med. Har familjen ändrat sig flera gånger räknas bara det sista svaret, från sin dag.';
const NEJ =
  'Det sista svaret gäller. Är det ett nej har familjen inte tackat ja, och väntan på start slutar den dag nejet kom, eller den dag väntan började om nejet kom före. Ett beslut tar inte tillbaka ett nej. Startar insatsen ändå räknas starten. Regeln är densamma i /v1/vantetider, /v1/kvarvaro och /v1/vagen-till-insats.';

/** What the waits count. */
export const VANTETIDSDEFINITIONER = {
  period: 'Väntan räknas i månaden den började.',
  per: PER,
  steg: 'erbjudande-till-svar: till första ja eller nej, också när erbjudandet kom efter beslutet. ja-till-start: från första ja som inte togs tillbaka, eller från beslutet om inget ja är registrerat. beslut-till-start: från bifall eller delvis bifall. uppdrag-till-start: från att uppdraget lämnades. ko-till-start: från att familjen ställdes i kö. start-till-avslut: insatsens längd, hur den än slutade.',
  n: 'hant + bortfallna + vantar: alla som började vänta på just det steget i perioden. Stegen har olika n: bara den som fick ett erbjudande väntar på ett svar, och den som fick bifall väntar på start också utan ja.',
  hant: 'Det som väntades på hände.',
  bortfallna:
    'Väntan slutade utan att det hände: familjens sista svar är nej, beslutet blev avslag eller upphörde, insatsen avslutades utan start, eller svaret på erbjudandet är okänt eller kom aldrig innan insatsen gick vidare. Ingår i n.',
  nej: NEJ,
  vantar: 'Har inte slutat vänta. Ingår i n.',
  omvanda:
    'Starten kom före det som väntan räknas från, till exempel före beslutet, så det fanns ingen väntan. Ingår inte i n. Ett erbjudande utan svar räknas inte hit: det väntar på sitt svar.',
  vantarSedanTidigare: 'Väntar, men började före perioden. Ingår inte i n.',
  langstaVantan:
    'Antal dagar för den som har väntat längst, bland alla som väntar, även sedan före perioden. null när färre än fem väntar.',
  percentiler:
    'Antal dagar tills det har hänt för 25, 50, 75 och 90 procent (Kaplan–Meier). Den som väntar räknas med så länge den har väntat, så en lång kö kan inte se kort ut. Bortfallna räknas till dagen de föll bort: siffran är hur länge den som står kvar väntar. Procenten är alltså av dem som står kvar i väntan, varken av n, av de erbjudna eller av de beslutade. Hur stor andel som någon gång börjar visar /v1/vagen-till-insats.',
  varfor:
    'for-fa: det har hänt för färre än fem, och så få säger mer om enskilda än om metoden; de som har fallit bort hjälper inte upp det. ej-natt: så stor andel har inte kommit dit än, så tiden går inte att säga. for-fa-under-risk: färre än fem väntade fortfarande strax före den dagen, så talet skulle vara enskildas väntan.',
  namnder: NAMNDERDEFINITION,
  namnd: NAMND,
  utanfor: UTANFOR,
} as const;

/** What the curves of those who began count. */
export const KVARVARODEFINITIONER = {
  period:
    'Insatser räknas i månaden de startade; jaEllerBeslut och tackadeNej i månaden de tackade ja eller fick beslut.',
  per: PER,
  startade:
    'fullfoljda + avbrott + annatSlut + pagar: de som startade i perioden, med eller utan ja och beslut. jaEllerBeslut.startade är andra: de som tackade ja eller fick beslut i perioden och har startat, när det än var.',
  fullfoljda:
    'Avslutade som fullföljda: enligt metodmallen där den säger det, annars enligt kodverket.',
  avbrott: 'Avbrutna av familjen, den unge eller utföraren, enligt avslutsorsaken.',
  annatSlut: 'Annat slut: placering, flytt, ersatt av ny insats och liknande.',
  jaEllerBeslut:
    'antal = startade + aldrigStartade + vantar: de som tackade ja i perioden, eller fick bifall där inget ja är registrerat, också utan erbjudande. Det är alltså inte antalet ja: det är svar.ja i /v1/vagen-till-insats. Den vars sista svar är nej ingår bara om insatsen startade ändå. aldrigStartade: beslutet blev avslag eller upphörde, eller insatsen avslutades utan start. antal är varken alla erbjudna eller alla beslutade; de är nämnare i /v1/vagen-till-insats.',
  tackadeNej:
    'De som tackade ja eller fick bifall i perioden, men vars sista svar är nej och som inte har startat. Ingår inte i jaEllerBeslut. Alla som har tackat nej, också utan beslut, är svar.nej i /v1/vagen-till-insats.',
  nej: NEJ,
  efterDagar:
    'Andelen av de startade som hade avbrutit respektive fullföljt så många dagar efter starten (Aalen–Johansen), med 95 % intervall. Andelen är av startade, inte av jaEllerBeslut. De som pågår räknas med så länge de har följts, och den som slutar på ett sätt kan inte längre sluta på ett annat.',
  odefinierad:
    'for-fa-under-risk: färre än tio följs fortfarande den dagen. efter-sista-uppfoljning: ingen har följts så länge. inga-observationer: ingen har startat.',
  namnder: NAMNDERDEFINITION,
  namnd: NAMND,
  utanfor: UTANFOR,
} as const;

/** What the road counts. */
export const VAGDEFINITIONER = {
  andel: ANDELSDEFINITION,
  period:
    'Insatsen räknas i månaden då vägen började: det första av erbjudande, att ingen insats erbjöds, beslut och start. Allt som hände senare räknas i samma månad.',
  erbjudna: 'Insatser med ett erbjudande. De som beslutades utan erbjudande ingår inte.',
  svar: 'Det sista svaret på erbjudandet, delat med alla erbjudna, också dem som inte har svarat; de fyra är tillsammans alla erbjudna. okant: det är registrerat att svaret är okänt. vantas: inget svar är registrerat, också där insatsen gick vidare ändå (i /v1/vantetider är de då bortfallna). nej: också de som startade ändå.',
  nej: NEJ,
  tackatNej:
    'Vem som tackade nej och varför, delat med svar.nej, inte med erbjudna. Flera kan tacka nej till samma insats och ha flera skäl. AVSTAND är att insatsen ges för långt bort.',
  uppfoljningEfterNej:
    'Bara de vars nej står kvar och som inte startade; de fyra är tillsammans dem. anvands: uppföljning efter utredning är beslutad. Annars det val som gjordes när familjen sa nej: skaBeslutas, behovsEj eller ejProvat. skal: varför inte, delat med behovsEj och ejProvat; uppgift-saknas: inget skäl är angivet.',
  uppfoljningUtanErbjudande:
    'Samma val för dem som inte erbjöds någon insats fast behovet finns kvar (VH_VILL_EJ, BARNET_VILL_EJ, INSATS_SAKNAS, LANG_KO), eller där valet är angivet; de fyra är tillsammans dem. ejProvat: också de där ingen har angett något val.',
  behov:
    'Med behov räknas bara insatser med något av de behoven. Vad det blev av varje behov visar /v1/behov-insats.',
  ejErbjudna:
    'Ingen insats erbjöds efter bedömningen, och varför, delat med ejErbjudna.antal; det kan finnas flera skäl. Ingår inte i erbjudna.',
  saknadeInsatser:
    'Ingen insats erbjöds därför att en lämplig saknas (INSATS_SAKNAS), per metod som skulle ha mött behovet. uppgift-saknas: ingen metod är angiven.',
  beslutade:
    'Bifall eller delvis bifall, med eller utan erbjudande. avslagna: avslag, utan senare bifall; ingår inte i beslutade.',
  efterBeslut:
    'Startade, aldrig startade och de som fortfarande väntar på start, delat med beslutade, inte med erbjudna; de tre är tillsammans alla beslutade. Samma insatser är i steget beslut-till-start i /v1/vantetider hant eller omvanda, bortfallna och vantar, men där räknas de i månaden för beslutet.',
  aldrigStartade:
    'Beslutade som aldrig startade: avslutsorsaken, annars varför beslutet upphörde, annars att familjen tackade nej. Delat med efterBeslut.aldrigStartade, inte med beslutade.',
  rapporteradeSkal:
    'Det senast rapporterade skälet till att beslutet inte är verkställt, delat med alla beslutade som inte har startat. De som inte har rapporterats saknas i listan.',
  startade: 'Alla som startade, med och utan beslut. efterBeslut.startade är bara de med beslut.',
  utforare:
    'Vem som utför, delat med startade: enligt det sista uppdraget, annars enligt starten eller erbjudandet. framtidStockholm: delat med det som staden själv utför (egen regi, annan stadsdelsnämnd och Framtid Stockholm).',
  namnder: NAMNDERDEFINITION,
  namnd: NAMND,
  utanfor: UTANFOR,
} as const;
