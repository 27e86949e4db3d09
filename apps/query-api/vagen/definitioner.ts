const NAMND =
  'Nämnden där insatsen beslutades eller påbörjades, som i utfallet; finns varken beslut eller start räknas den där den erbjöds.';
const UTANFOR =
  'Insatser vars behandling är begränsad, och gallrade insatser, räknas inte. Rättade och makulerade uppgifter räknas som de är nu.';
const PER =
  'Siffrorna visar läget vid dagens slut: det som hände senare har inte hänt. Uppgifter som registrerades eller rättades efter dagen räknas med.';

/** What the waits count. */
export const VANTETIDSDEFINITIONER = {
  period: 'Väntan räknas i månaden den började.',
  per: PER,
  steg: 'erbjudande-till-svar: till första ja eller nej. ja-till-start: från första ja som inte togs tillbaka, eller från beslutet om inget ja är registrerat. beslut-till-start: från bifall eller delvis bifall. uppdrag-till-start: från att uppdraget lämnades. ko-till-start: från att familjen ställdes i kö. start-till-avslut: insatsens längd, hur den än slutade.',
  n: 'hant + bortfallna + vantar: alla som började vänta i perioden.',
  hant: 'Det som väntades på hände.',
  bortfallna:
    'Väntan slutade utan att det hände: familjen tackade nej, beslutet blev avslag eller upphörde, insatsen avslutades utan start, eller svaret blev aldrig känt.',
  vantar: 'Har inte slutat vänta.',
  omvanda:
    'Starten kom före det som väntan räknas från, till exempel före beslutet. Ingår inte i n.',
  vantarSedanTidigare: 'Väntar, men började före perioden. Ingår inte i n.',
  langstaVantan:
    'Antal dagar för den som har väntat längst, bland alla som väntar, även sedan före perioden. null när färre än fem väntar.',
  percentiler:
    'Antal dagar tills det har hänt för 25, 50, 75 och 90 procent (Kaplan–Meier). Den som väntar räknas med så länge den har väntat, så en lång kö kan inte se kort ut. Bortfallna räknas till dagen de föll bort: siffran är hur länge den som står kvar väntar. Den är inte andelen av alla som någon gång börjar; det visar /v1/vagen-till-insats.',
  varfor:
    'for-fa: det har hänt för färre än fem, och så få säger mer om enskilda än om metoden; de som har fallit bort hjälper inte upp det. ej-natt: så stor andel har inte kommit dit än, så tiden går inte att säga. for-fa-under-risk: färre än fem väntade fortfarande strax före den dagen, så talet skulle vara enskildas väntan.',
  namnd: NAMND,
  utanfor: UTANFOR,
} as const;

/** What the curves of those who began count. */
export const KVARVARODEFINITIONER = {
  period:
    'Insatser räknas i månaden de startade; tackadeJa i månaden de tackade ja eller fick beslut.',
  per: PER,
  startade: 'fullfoljda + avbrott + annatSlut + pagar.',
  fullfoljda:
    'Avslutade som fullföljda: enligt metodmallen där den säger det, annars enligt kodverket.',
  avbrott: 'Avbrutna av familjen, den unge eller utföraren, enligt avslutsorsaken.',
  annatSlut: 'Annat slut: placering, flytt, ersatt av ny insats och liknande.',
  tackadeJa:
    'De som tackade ja, eller fick beslut där inget ja är registrerat: hur många som startade, aldrig startade eller fortfarande väntar.',
  efterDagar:
    'Andelen av de startade som hade avbrutit respektive fullföljt så många dagar efter starten (Aalen–Johansen), med 95 % intervall. De som pågår räknas med så länge de har följts, och den som slutar på ett sätt kan inte längre sluta på ett annat.',
  odefinierad:
    'for-fa-under-risk: färre än tio följs fortfarande den dagen. efter-sista-uppfoljning: ingen har följts så länge. inga-observationer: ingen har startat.',
  namnd: NAMND,
  utanfor: UTANFOR,
} as const;

/** What the road counts. */
export const VAGDEFINITIONER = {
  period:
    'Insatsen räknas i månaden då vägen började: det första av erbjudande, att ingen insats erbjöds, beslut och start. Allt som hände senare räknas i samma månad.',
  erbjudna: 'Insatser med ett erbjudande.',
  svar: 'Det sista svaret på erbjudandet, delat med erbjudna. okant: det är registrerat att svaret är okänt. vantas: inget svar är registrerat.',
  tackatNej:
    'Vem som tackade nej och varför, delat med dem som tackade nej. Flera kan tacka nej till samma insats och ha flera skäl. AVSTAND är att insatsen ges för långt bort.',
  ejErbjudna: 'Ingen insats erbjöds efter bedömningen, och varför; det kan finnas flera skäl.',
  saknadeInsatser:
    'Ingen insats erbjöds därför att en lämplig saknas (INSATS_SAKNAS), per metod som skulle ha mött behovet. uppgift-saknas: ingen metod är angiven.',
  beslutade: 'Bifall eller delvis bifall. avslagna: avslag, utan senare bifall.',
  efterBeslut: 'Av de beslutade: startade, aldrig startade och de som fortfarande väntar på start.',
  aldrigStartade:
    'Beslutade som aldrig startade: avslutsorsaken, annars varför beslutet upphörde, annars att familjen tackade nej.',
  rapporteradeSkal:
    'Det senast rapporterade skälet till att beslutet inte är verkställt, av de beslutade som inte har startat. De som inte har rapporterats saknas i listan.',
  utforare:
    'Vem som utför de startade: enligt det sista uppdraget, annars enligt erbjudandet. framtidStockholm: av det som staden själv utför (egen regi, annan stadsdelsnämnd och Framtid Stockholm).',
  andel: 'andel är antal delat med av; null där av är 0.',
  namnd: NAMND,
  utanfor: UTANFOR,
} as const;
