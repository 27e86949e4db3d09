import { NAMNDERDEFINITION } from '../visade-namnder.js';

/** Said beside the mix: what a share is not. */
export const MIXFORBEHALL =
  'Mixen visar vad som ges, inte vad som behövs: olika stadsdelar har olika barn och unga. ' +
  'En nolla kan betyda att metoden saknas eller att ingen har fått den.';

/** What each part of the mix means. */
export const MIXDEFINITIONER = {
  beslutade: 'Insatser med beslut om bifall eller delvis bifall.',
  startade: 'Insatser som har påbörjats.',
  avslutade: 'Insatser som har startat och avslutats.',
  andelAvStartade:
    'Metodens del av alla insatser som nämnden har påbörjat i samma urval; null när den inte har påbörjat någon.',
  insatstyp:
    'Det som volymstatistiken räknar metoden till, enligt metodregistret: familjebehandling är flera metoder. insatstyper är samma antal per typ och nämnd.',
  manad:
    'En insats räknas i den månad då den påbörjades, eller då den beslutades om den inte har påbörjats. fran och till räknas med.',
  aldersgrupp:
    'Ålder i hela år vid beslutet, eller vid starten när beslutet är okänt: 0-6, 7-12, 13-15, 16-17, 18-20, 21- eller okand.',
  kon: 'Kön så som det registrerades: flicka, pojke, annat eller uppgift-saknas.',
  behov:
    'Mixen har inga behov. Vad de som har ett behov får, per nämnd och metod, visar /v1/behov-insats/namnder.',
  nollor: 'Varje metod som kan väljas visas i varje nämnd, även med noll.',
  gallrade:
    'Av gallrade insatser finns bara summor kvar. De räknas i helheten men inte i någon åldersgrupp (utom okand) och inte i någon period.',
  organisation:
    'En insats hör till nämnden som den var vid beslutet. Per en dag: nämnder som gått samman före dagen visas under den nya.',
  namnder: NAMNDERDEFINITION,
} as const;

/** Said beside what is offered. */
export const UTBUDSFORBEHALL =
  'Utbudet är det som nämnderna själva har rapporterat. En rad utan kö eller bemanning betyder att ingen har rapporterat, inte att kön är tom.';

/** What each part of an offer means. */
export const UTBUDSDEFINITIONER = {
  status:
    'erbjuds: nämnden ger metoden. har-upphort: den gav den till och med till. erbjods-av-foregangare: en nämnd som gått upp i den här gav metoden, och den nya har inte sagt något om den. erbjuds-ej: ingen har sagt att den ges.',
  sedan: 'Första dagen i den senaste perioden som metoden har erbjudits.',
  ko: 'Senaste rapporten om kön: hur många som väntar den dagen, och längsta väntan i dagar.',
  bemanning:
    'Senaste rapporten om bemanningen: hur många som är utbildade i metoden, hur många av dem som är certifierade, och årsarbetskrafter.',
  inaktuell: 'Rapporten är mer än 90 dagar gammal.',
  handelseId: 'Händelsen som rapporten kommer från; den som en rättelse ska ange.',
} as const;
