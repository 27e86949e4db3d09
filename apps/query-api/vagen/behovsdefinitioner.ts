import { NAMNDERDEFINITION } from '../visade-namnder.js';
import { VAGDEFINITIONER } from './definitioner.js';

const { andel, period, namnd, utanfor } = VAGDEFINITIONER;

const BEHOVEN =
  'Koder ur kodverket kontaktorsak. Insatsens behov är de som sades senast, i erbjudandet, i beslutet, vid starten eller när ingen insats erbjöds. En insats med flera behov räknas en gång under vart och ett, så raderna går inte att lägga ihop; alla räknar varje insats en gång. uppgift-saknas: ingen har sagt något behov.';
const ERBJUDNA =
  'Insatser med ett erbjudande. De som började utan erbjudande ingår i startade men inte här.';
const TACKADE_JA = 'Det sista svaret på erbjudandet är ja.';
const STARTADE = 'Insatser som har påbörjats.';
const FULLFOLJDA =
  'Startade som är avslutade som fullföljda: enligt metodmallen där den säger det, annars enligt kodverket. De som pågår kan bli det.';

/** What came of the needs, and by which methods. */
export const BEHOVSDEFINITIONER = {
  andel,
  behov: BEHOVEN,
  enhet:
    'Insatser räknas, inte barn: ett barn som har erbjudits två insatser för samma behov räknas två gånger.',
  antal:
    'Alla insatser med behovet, från den dag vägen började. De sju är tillsammans antal: fick, insatsSaknades, langKo, ejErbjudna, tackadeNej, bortfall och vantar.',
  fick: 'Insatsen startade, vad som än hade svarats. Under metoder: hur många av alla med behovet som fick just den metoden; metodernas andelar är tillsammans behovets.',
  insatsSaknades:
    'Ingen insats erbjöds därför att en lämplig saknas (INSATS_SAKNAS). Under metoder: den metod som skulle ha mött behovet; INGEN betyder att ingen metod är angiven.',
  langKo: 'Ingen insats erbjöds därför att kön är för lång (LANG_KO), och ingen saknades.',
  ejErbjudna: 'Ingen insats erbjöds, av andra skäl.',
  tackadeNej: 'Familjens sista svar är nej, och insatsen startade inte.',
  bortfall: 'Beslutet blev avslag eller upphörde, eller insatsen avslutades utan start.',
  vantar:
    'Inget av det andra har hänt än: svar eller start väntas, också där det är registrerat att svaret är okänt.',
  ingetBehov:
    'Ingen insats erbjöds därför att inget behov fanns (INGET_BEHOV, utan annat skäl). Ingår inte i antal.',
  erbjudna: ERBJUDNA,
  tackadeJa: TACKADE_JA,
  startade: STARTADE,
  fullfoljda: FULLFOLJDA,
  forbehall:
    'Behoven är de som personalen har registrerat, och ett behov som ingen insats följde på finns bara här om det registrerades att ingen insats erbjöds. Att ett behov fick en insats säger inte att insatsen hjälpte.',
  ...{ period, namnder: NAMNDERDEFINITION, namnd, utanfor },
} as const;

/** Which nämnd gives a target group which methods. */
export const MALGRUPPSDEFINITIONER = {
  malgrupp:
    'Insatser med något av behoven, var och en en gång; alla insatser om inget behov anges. Barn som riskerar att dras in i brott kan till exempel vara behov=B_KRIM_L,B_KRIM_O. Ålder och kön visar /v1/metodmix; behov, ålder och kön läggs inte ihop, för då skulle raderna handla om enskilda.',
  behov: BEHOVEN,
  rader:
    'Varje metod som kan väljas visas i varje nämnd som du får läsa, också med noll. En nolla kan betyda att metoden saknas eller att ingen har fått den.',
  erbjudna: ERBJUDNA,
  tackadeJa: TACKADE_JA,
  startade: STARTADE,
  fullfoljda: FULLFOLJDA,
  organisation: 'Nämnder som har gått samman visas under den nya.',
  ...{ period, namnder: NAMNDERDEFINITION, namnd, utanfor },
} as const;
