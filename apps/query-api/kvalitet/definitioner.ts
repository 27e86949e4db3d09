import { ANDELSDEFINITION } from '../andelsdefinition.js';
import { NAMNDERDEFINITION } from '../visade-namnder.js';

/** What the figures on registration count. */
export const KVALITETSDEFINITIONER = {
  andel: ANDELSDEFINITION,
  namnd:
    'Siffrorna hör till den nämnd som svarar för insatsen nu, den som kan rätta det som är fel. Enheter finns inte i händelserna: bara flaggorna delas per enhet, efter vem som har insatsen nu.',
  namnder: NAMNDERDEFINITION,
  manad:
    'Det som registreras räknas i månaden då det registrerades, det som en insats har i månaden då insatsen påbörjades eller avslutades, och det som väntas i månaden då det förföll.',
  utanfor:
    'Insatser vars behandling är begränsad räknas inte, och inte heller gallrade insatser: äldre månader kan därför sjunka.',
  insatser:
    'Påbörjade insatser utom anonyma, som inte har någon akt att föra en plan i. medPlan: en genomförandeplan är upprättad; planPapper: bara på papper; planUtanMal: planen har inga mål.',
  medSlutskattning:
    'Andel av avslutade insatser, utom där den unge har avlidit. Bara påbörjade insatser räknas här: den som lades ner utan start räknas som avslutad i utfallsvyerna men inte här.',
  uppfoljdSeparat: 'Påbörjade insatser med minst en uppföljning i ett eget dokument.',
  uppfoljningar:
    'Uppföljningar i månaden de gjordes: hur stor del av uppföljningarna som har ett eget dokument, och hur stor del som bara är en journalanteckning. uppfoljdSeparat räknar i stället insatser.',
  bedomningar:
    'Strukturerade bedömningar, till exempel SAVRY och EARL: att de är gjorda, inte vad de visade. medBedomning och anvand: av påbörjade insatser utom anonyma, i månaden för starten. foljdUpp: av insatserna där instrumentet har använts, de där det har använts igen en senare dag. bedomningar och versioner: i månaden då bedömningen gjordes. avUtbildad: av bedömningarna där det är känt om den som gjorde den är utbildad i instrumentet.',
  vantat:
    'Det som metodmallen ber om, bara för metoder vars mall ber om det: en metod utan mätpunkter i mallen har inga väntade skattningar, hur många som än saknas (se medStartskattning). Rader utan väntade visas inte. forvantade = gjorda + ejGenomforda (med skäl) + saknade, alltid. saknade: inte gjort när tiden gick ut eller när insatsen avslutades. bortfallna behövs inte längre och kommande är inte förfallna; de ingår inte i forvantade.',
  slapning:
    'Hela dagar från att något hände till att det registrerades, svenska kalenderdagar. sena: mer än 7 dagar. tillbakadaterade: mer än 30 dagar. medianklass: klassen som den mellersta ligger i. iEfterhand: beslut eller start som registrerades fast något som hände senare redan var registrerat. Importerade äldre uppgifter räknas också.',
  rattade: 'Rättelser per slag av händelse och fält, också de som själva har makulerats.',
  koder:
    'Andel av svaren i ett kodat fält som är annat eller uppgift saknas. Ett fält med flera val ger flera svar. overTio: mer än en tiondel är annat, av minst tio svar: då passar koderna dåligt, eller så läses de olika.',
  flaggor:
    'Kvalitetsflaggor som gäller i dag, hur gamla de än är, per kod med vem som ska se till dem (agare) och hur länge de har funnits (alder, antal per klass; okand: koden säger inte sedan när). aldsta: dagen då den äldsta uppstod. perEnhet: enheten som insatsen är tilldelad nu, null utan enhet. perManad: i vilken månad av perioden de uppstod som gäller i dag; det som redan är åtgärdat syns inte. Vilka insatser det gäller ser den som arbetar med dem i /v1/arbetslista/flaggor.',
  manader:
    'Månad för månad visas av koder bara fält där något svar är annat eller uppgift saknas; hela fältet står för perioden.',
  fordelningar: 'Antal svar i kodade fält som ingen annan fråga räknar, svar för svar.',
} as const;

/** What the figures on the child's participation count. */
export const DELAKTIGHETSDEFINITIONER = {
  andel: ANDELSDEFINITION,
  namnd: KVALITETSDEFINITIONER.namnd,
  namnder: NAMNDERDEFINITION,
  kvartal:
    'Ett tillfälle räknas i kvartalet då det var. Insatser, utanSvar och uppfoljda räknas i kvartalet då insatsen öppnades.',
  utanfor: KVALITETSDEFINITIONER.utanfor,
  tillfallen:
    'Ett steg och en dag i en insats är ett tillfälle. Finns en egen notering om delaktighet den dagen gäller den, annars uppföljningens svar.',
  steg: 'saken-galler, eventuell-insats och aterkoppling: egna noteringar. plan: genomförandeplanen. uppfoljning och effekt: uppföljningar och egna noteringar. avslut: om barnet har sagt hur det blev.',
  ja: 'ja delat med ja och nej. Barnet vill ej, barnet kan ej, ej aktuellt och uppgift saknas räknas inte i andelen men visas.',
  nejUtanSkal: 'Svaret är nej och inget skäl är angivet.',
  utanSvar: 'Insatser där inget alls är registrerat om steget.',
  uppfoljda:
    'Insatser med minst en uppföljning, av dem där en uppföljning är gjord eller skulle ha gjorts. ejAktuellt: ingen insats, ingen uppföljning i mallen, eller inte förfallen än.',
  sip: 'Samordnad individuell plan: det senaste läget i varje insats, i kvartalet då det gällde. En genomförd plan räknas kvar i sitt kvartal när nästa bara är planerad eller uppgift saknas om den. genomforda: genomförda delat med genomförda och inte genomförda; planerad, ej aktuell, samtycke saknas och uppgift saknas räknas inte i andelen men visas. skolanInbjuden: av de genomförda. utanSvar: insatser där inget är registrerat, i kvartalet då de öppnades.',
  vidtalanden:
    'Vilka kring barnet som socialtjänsten har talat med: ett läge per insats och aktör, i kvartalet för samtalet eller annars det senaste. Bara samtal och möte räknas; ett senare brev tar inte tillbaka ett samtal. vidtalade: av dem där barnet har pågående kontakt med aktören; vidtalade, baraSkriftligt och inteVidtalade är tillsammans dem. vidtaladeAvAlla: av alla insatser där något är registrerat om aktören; iMote: hur många av dem i ett möte. pagaendeKontakt: av dem där kontakten är känd; kontaktOkand räknas inte. utanSvar: insatser där inget är registrerat om någon aktör, i kvartalet då de öppnades.',
  skola:
    'syfte: erbjudna insatser, om de syftar till skolgång; ej-aktuellt där skolan inte är ett problem. medMal: av insatser med genomförandeplan, de med mål i området skola och utbildning, i kvartalet för planen; hur de målen gick står i malomraden i /v1/genomforande. foljd: uppföljningar, om det följdes upp hur det går i skolan. ja: delat med ja och nej. ej-angivet: ingen har sagt.',
} as const;
