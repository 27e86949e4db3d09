import type { Rejection } from '../rejection.js';
import { KEDJANS_AVVISNINGAR } from './rejections-kedjan.js';

type Kind = Rejection['kind'];

/**
 * Katalogen över avvisningar. (Every refusal of the aggregate: permanent code, kind, and a Swedish
 * sentence that says what is wrong and what to do next; `{name}` is filled in by `reject`.)
 */
export const INSATS_REJECTIONS = {
  'okant-kommando': ['ogiltig', 'Kommandot {varde} finns inte. Använd ett av {tillatna}.'],
  'uppgifter-saknas': ['ogiltig', 'Kommandot saknar uppgifter. Skicka ett objekt med {tillatna}.'],
  'uppgift-saknas': ['ogiltig', 'Uppgiften {falt} saknas. Ange {vantat}.'],
  'ogiltig-uppgift': ['ogiltig', 'Uppgiften {falt} är {varde}{skal}. Ange {vantat}.'],
  'okand-uppgift': [
    'ogiltig',
    'Uppgiften {falt} hör inte hit. Ta bort den; tillåtna uppgifter är {tillatna}.',
  ],
  'datum-i-framtiden': [
    'ogiltig',
    'Datumet {datum} ligger efter dagens datum {idag}. Ange dagen då det hände.',
  ],
  'datum-for-tidigt': [
    'ogiltig',
    'Datumet {datum} ligger före {tidigast}. Kontrollera året och ange dagen då det hände.',
  ],
  'okand-metod': [
    'ogiltig',
    'Metoden {varde} finns inte i metodregistret. Välj en kod ur registret, till exempel {forslag}.',
  ],
  'metod-gallde-inte': [
    'ogiltig',
    'Metoden {varde} gällde inte den {datum}. Välj en metod som gällde då eller rätta datumet.',
  ],
  'metod-avradd': [
    'ogiltig',
    'Metoden {varde} avråds och får inte användas ({kalla}). Välj en annan metod.',
  ],
  'metod-ej-tillganglig': [
    'ogiltig',
    'Metoden {varde} ges inte i Sverige ({kalla}). Välj den metod som familjen fick.',
  ],
  'okand-stadsdelsnamnd': [
    'ogiltig',
    'Stadsdelsnämnden {varde} finns inte i registret. Välj någon av {tillatna}.',
  ],
  'stadsdelsnamnd-gallde-inte': [
    'ogiltig',
    'Stadsdelsnämnden {varde} fanns inte den {datum}. Ange {forslag} eller rätta datumet.',
  ],
  'okant-lagrum': [
    'ogiltig',
    'Lagrummet {varde} gällde inte den {datum}. Välj något av {tillatna}.',
  ],
  'behovsprovning-kravs': [
    'ogiltig',
    '{varde} ska alltid behovsprövas individuellt (11 kap. 5 § SoL; en påföljd prövas av domstolen). Ange behovsprovad som true.',
  ],
  'okant-malomrade': ['ogiltig', 'Målområdet {varde} finns inte. Välj något av {tillatna}.'],
  'okand-avslutsorsak': ['ogiltig', 'Avslutsorsaken {varde} finns inte. Välj någon av {tillatna}.'],
  'malsattning-upprepad': [
    'ogiltig',
    'Målsättningen {varde} står två gånger. Ge varje mål ett eget id.',
  ],
  'okand-malsattning': [
    'ogiltig',
    'Målsättningen {varde} finns inte i genomförandeplanen. Ange något av {tillatna} eller revidera planen först.',
  ],
  'malsattning-utan-plan': [
    'ogiltig',
    'Målsättningen {varde} kan inte följas upp, eftersom insatsen inte har någon genomförandeplan. Upprätta en plan med målet först.',
  ],
  'malsattning-i-plan-utan-mal': [
    'ogiltig',
    'Målsättningen {varde} kan inte följas upp, eftersom genomförandeplanen inte har några mål. Revidera planen och ange målet först.',
  ],
  'okant-instrument': [
    'ogiltig',
    'Instrumentet {varde} finns inte i instrumentregistret. Välj något av {tillatna}.',
  ],
  'bedomning-ar-inte-skattning': [
    'ogiltig',
    '{varde} är ett bedömningsinstrument som hör till utredningen och är inget mått på utfall. Registrera en skattning, till exempel {forslag}.',
  ],
  'instrument-gallde-inte': [
    'ogiltig',
    'Instrumentet {varde} i version {version} gällde inte den {datum}. Utelämna versionen eller ange {tillatna}.',
  ],
  'skattning-utanfor-skalan': [
    'ogiltig',
    'Poängen {varde} ligger utanför skalan för {instrument}. Ange ett tal från {min} till {max}.',
  ],
  'skattning-for-manga-decimaler': [
    'ogiltig',
    'Poängen {varde} har fler decimaler än {instrument} anges med. Ange {vantat}.',
  ],
  'informant-ej-tillaten': [
    'ogiltig',
    'Informanten {varde} kan inte svara på {instrument}. Välj någon av {tillatna}.',
  ],
  'skattning-id-anvant': [
    'krock',
    'Skattningen {varde} finns redan med annat innehåll. Rätta den, eller använd ett nytt id för en ny skattning.',
  ],
  'uppfoljning-id-anvant': [
    'krock',
    'Uppföljningen {varde} finns redan med annat innehåll. Rätta den, eller använd ett nytt id för en ny uppföljning.',
  ],
  'insats-ej-inledd': [
    'saknas',
    'Insatsen har varken beslut eller start. Registrera beslutet eller starten först.',
  ],
  'beslut-finns-redan': [
    'krock',
    'Insatsen har redan ett beslut från {datum}. Rätta det, eller registrera det nya beslutet som en ny insats.',
  ],
  'bifall-efter-avslag': [
    'krock',
    'Insatsen fick avslag den {datum}. Registrera det nya beslutet som en ny insats.',
  ],
  'insats-avslagen': [
    'krock',
    'Beslutet om insatsen är avslag, så den kan inte genomföras. Rätta beslutet om det är fel, eller registrera ett nytt beslut som en ny insats.',
  ],
  'insats-redan-paborjad': [
    'krock',
    'Insatsen påbörjades redan den {datum}. Rätta startdatumet om det är fel.',
  ],
  'insats-ej-paborjad': [
    'krock',
    'Insatsen har ingen start, och orsaken {varde} förutsätter en. Registrera starten först, eller avsluta med någon av {tillatna}.',
  ],
  'avslutsorsak-motsags-av-start': [
    'krock',
    'Insatsen påbörjades den {datum} och kan inte avslutas med {varde}, som bara gäller det som aldrig påbörjades. Välj en annan avslutsorsak.',
  ],
  'avslut-fore-start': [
    'ogiltig',
    'Avslutet {varde} ligger före {forsta} den {datum}. Rätta avslutsdatumet eller det tidigare datumet.',
  ],
  'insats-redan-avslutad': [
    'krock',
    'Insatsen avslutades den {datum}. Rätta eller makulera avslutet om insatsen fortsatte, annars registrera en ny insats.',
  ],
  'skattning-utanfor-avslutsfonstret': [
    'krock',
    'Skattningen {varde} ligger mer än {dagar} dagar från avslutet den {datum}. Kontrollera datumet på skattningen eller på avslutet.',
  ],
  'plan-finns-redan': [
    'krock',
    'Insatsen har redan en genomförandeplan från {datum}. Revidera den i stället.',
  ],
  'plan-saknas': [
    'saknas',
    'Insatsen har ingen genomförandeplan att revidera. Upprätta en plan först.',
  ],
  'revidering-fore-plan': [
    'ogiltig',
    'Revideringen {varde} ligger före planen den {datum}. Rätta datumet.',
  ],
  'uppgift-motsager': [
    'krock',
    'Uppgiften {falt} är {varde} men {tidigare} är redan registrerat. Rätta den tidigare uppgiften, eller ange samma.',
  ],
  'handelse-saknas': [
    'saknas',
    'Händelsen {varde} finns inte i insatsen. Hämta insatsens händelser och ange ett id därifrån.',
  ],
  'handelse-redan-makulerad': [
    'krock',
    'Händelsen {varde} är redan makulerad. Registrera uppgiften på nytt om den ska gälla.',
  ],
  'rattelse-av-rattelse': [
    'ogiltig',
    'Händelsen {varde} är en rättelse eller makulering och kan inte rättas. Rätta den ursprungliga händelsen i stället.',
  ],
  'makulering-kan-ej-makuleras': [
    'ogiltig',
    'Händelsen {varde} är en makulering och kan inte makuleras. Registrera den makulerade uppgiften på nytt.',
  ],
  'inledande-handelse-kan-ej-makuleras': [
    'krock',
    'Händelsen {varde} inleder insatsen och andra händelser bygger på den. Makulera de andra händelserna först.',
  ],
  ...KEDJANS_AVVISNINGAR,
  'insats-gallrad': ['saknas', 'Insatsen är gallrad. Öppna en ny insats om det är en ny.'],
  'behandling-redan-begransad': [
    'krock',
    'Behandlingen är begränsad sedan den {datum}. Häv begränsningen först om den ska få en annan grund.',
  ],
  'behandling-ej-begransad': [
    'krock',
    'Behandlingen är inte begränsad, så det finns inget att häva. Kontrollera att det är rätt insats.',
  ],
  'okant-falt': ['ogiltig', 'Fältet {falt} finns inte i händelsen. Välj något av {tillatna}.'],
  'id-kan-ej-rattas': [
    'ogiltig',
    'Fältet {falt} kan inte rättas för sig: det är ett id, eller hör ihop med resten. Makulera händelsen och registrera den på nytt. Gäller det fel individ flyttas insatsen i stället (individbyte).',
  ],
  'falt-upprepat': ['ogiltig', 'Fältet {falt} rättas två gånger. Ange varje fält en gång.'],
  'ingen-andring': [
    'krock',
    'Fältet {falt} är redan {varde}. Ta bort ändringen eller ange ett annat värde.',
  ],
} as const satisfies Readonly<Record<string, readonly [kind: Kind, text: string]>>;

export type InsatsRejectionCode = keyof typeof INSATS_REJECTIONS;
