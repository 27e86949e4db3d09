import type { Rejection } from '../rejection.js';

/** Refusals of what happens around the insats: offer, answers, decision, queue, interruption, sessions, afterwards. */
export const KEDJANS_AVVISNINGAR = {
  'okand-kod': ['ogiltig', 'Koden {varde} finns inte i {lista}. Välj någon av {tillatna}.'],
  'lagrum-motsager-provning': [
    'ogiltig',
    'Lagrummet {varde} gäller insatser {vantat}, men behovsprovad är {behovsprovad}. Ändra behovsprovad, eller välj ett lagrum som stämmer: {tillatna}.',
  ],
  'metod-ingen': [
    'ogiltig',
    '{varde} anges bara när ingen insats erbjöds. Välj den metod som familjen fick.',
  ],
  'svar-utan-erbjudande': [
    'saknas',
    'Insatsen har inget erbjudande att svara på. Registrera erbjudandet först.',
  ],
  'svar-fore-erbjudande': [
    'ogiltig',
    'Svaret {varde} ligger före erbjudandet den {datum}. Rätta datumet.',
  ],
  'accept-utan-ja': [
    'ogiltig',
    'Ingen har svarat ja. Registrera ett avböjande, eller ange vem som har accepterat. Bara kravs-ej går att svara när någon redan har sagt ja.',
  ],
  'placering-utan-vardnadshavare': [
    'ogiltig',
    '{varde} är en placering och kan inte accepteras: {skal}. Registrera svaret när minst en vårdnadshavare har sagt ja och ingen har sagt nej; ange kravs-ej för den vars ja inte behövs. Ges placeringen utan samtycke: registrera först beslutet med sitt lagrum (lvu-1990-2, lvu-1990-3 eller lvu-1990-6).',
  ],
  'uppfoljningsskal-vid-beslut': [
    'ogiltig',
    'Uppföljning ska beslutas, så det finns inget skäl att ange. Utelämna uppfoljningsskal, eller ändra uppfoljning. Är skälet redan registrerat: makulera och registrera på nytt.',
  ],
  'part-upprepad': ['ogiltig', '{varde} svarar två gånger. Ange varje part en gång.'],
  'erbjudande-finns-redan': [
    'krock',
    'Insatsen erbjöds redan den {datum}. Rätta erbjudandet, eller registrera ett nytt som en ny insats.',
  ],
  'insats-ej-erbjuden': [
    'krock',
    'Det är registrerat att ingen insats erbjöds den {datum}. Registrera det nya erbjudandet eller beslutet som en ny insats.',
  ],
  'beslut-saknas': [
    'saknas',
    'Insatsen har inget beslut som det här kan gälla. Registrera beslutet först.',
  ],
  'handelse-fore-beslut': [
    'ogiltig',
    'Dagen {varde} ligger före beslutet den {datum}. Rätta datumet.',
  ],
  'kvartal-ej-borjat': [
    'ogiltig',
    'Kvartalet {varde} hade inte börjat den {datum}. Ange det kvartal som rapporten gäller.',
  ],
  'kvartal-fore-beslut': [
    'ogiltig',
    'Kvartalet {varde} var slut före beslutet den {datum}. Ange det kvartal som rapporten gäller.',
  ],
  'overklagande-saknas': ['saknas', 'Beslutet är inte överklagat. Registrera överklagandet först.'],
  'beslut-redan-upphort': [
    'krock',
    'Beslutet upphörde redan den {datum}. Rätta den dagen om den är fel.',
  ],
  'ko-efter-start': ['ogiltig', 'Kön {varde} börjar efter starten den {datum}. Rätta datumet.'],
  'avbrott-utan-start': [
    'krock',
    'Insatsen har ingen start som kan avbrytas. Registrera starten först.',
  ],
  'handelse-fore-start': [
    'ogiltig',
    'Dagen {varde} ligger före starten den {datum}. Rätta datumet.',
  ],
  'verkstallighet-redan-avbruten': [
    'krock',
    'Insatsen är redan avbruten sedan den {datum}. Registrera att den återupptas först.',
  ],
  'verkstallighet-ej-avbruten': [
    'krock',
    'Insatsen är inte avbruten den {varde}, så den kan inte återupptas. Kontrollera datumet.',
  ],
  'session-utan-start': ['krock', 'Insatsen har ingen start. Registrera starten före sessionerna.'],
  'session-efter-avslut': [
    'ogiltig',
    'Sessionen {varde} ligger efter avslutet den {datum}. Kontrollera datumen.',
  ],
  'session-id-anvant': [
    'krock',
    'Sessionen {varde} finns redan med annat innehåll. Rätta den, eller använd ett nytt id för en ny session.',
  ],
  'insats-ej-avslutad': [
    'krock',
    'Insatsen är inte avslutad, så den kan inte följas upp efter avslut. Registrera avslutet först.',
  ],
  'uppfoljning-fore-avslut': [
    'ogiltig',
    'Uppföljningen {varde} ligger före avslutet den {datum}. Registrera den som en uppföljning under insatsen, eller rätta datumet.',
  ],
  'uppfoljning-efter-avslut-finns': [
    'krock',
    'Uppföljningen efter {varde} månader finns redan. Rätta den om den är fel.',
  ],
  'uppfoljning-ej-tillaten': [
    'krock',
    'Uppföljning efter utredning kräver att insatsen avböjdes, att ingen insats erbjöds, eller att en placering är avslutad den dagen och skal är efter-placering. Registrera det först.',
  ],
  'uppfoljning-redan-beslutad': [
    'krock',
    'Uppföljningen beslutades redan den {datum}. Avsluta den, eller rätta datumet.',
  ],
  'uppfoljning-ej-beslutad': [
    'saknas',
    'Det finns ingen beslutad uppföljning att avsluta. Registrera beslutet om uppföljning först.',
  ],
  'dagar-i-fel-ordning': [
    'ogiltig',
    'Fältet {falt} är {varde}, men {forsta} är {datum}, som ligger senare. Rätta den dag som är fel.',
  ],
  'atgard-fore-handelsen': [
    'ogiltig',
    'Dagen {varde} ligger före den {datum}, då händelsen som det gäller inträffade. Ange dagen då felet upptäcktes.',
  ],
  'samma-namnd': ['krock', 'Insatsen hör redan till {varde}. Ange den nämnd som tar över.'],
  'samma-individ': ['krock', 'Insatsen hör redan till den individen. Kontrollera id.'],
  'anonym-kraver-service': [
    'ogiltig',
    'En anonym insats får bara ges utan individuell behovsprövning, och {varde} ska alltid behovsprövas. Registrera vem insatsen gäller.',
  ],
  'anonym-behovsprovad': [
    'ogiltig',
    'En anonym insats får bara ges utan individuell behovsprövning. Ange behovsprovad som false, eller registrera vem insatsen gäller.',
  ],
  'anonym-med-beslut': [
    'krock',
    'Insatsen har ett erbjudande eller beslut och kan inte vara anonym. Utelämna anonym.',
  ],
  'skal-utan-nej': [
    'ogiltig',
    'Skäl anges bara när svaret är nej. Ta bort skälet eller ändra svaret.',
  ],
  'sip-skal-utan-inte-genomford': [
    'ogiltig',
    'Skäl anges bara för en SIP som är inte-genomford, och status är {varde}. Ta bort skal eller ändra status.',
  ],
  'sip-samtycke-motsager': [
    'ogiltig',
    'Status är samtycke-saknas men samtycke är ja. Rätta det som är fel.',
  ],
  'sip-utan-plan': [
    'ogiltig',
    'Status är {varde}: då finns ingen plan att ange parter eller inbjudan för. Ta bort fältet eller ändra status.',
  ],
  'poang-saknas': [
    'ogiltig',
    'Skattningen har varken poäng eller svar. Ange poängen, eller svaren fråga för fråga.',
  ],
  'poang-motsager-svaren': [
    'ogiltig',
    'Poängen {varde} är inte den som svaren ger ({vantat}). Utelämna poängen, eller rätta svaren.',
  ],
  'instrument-utan-poang': [
    'ogiltig',
    'Poängen hör till instrumentet och gäller inte ett annat. Rätta poängen i samma rättelse, eller makulera skattningen och registrera den på nytt.',
  ],
  'svar-kan-ej-poangsattas': ['ogiltig', 'Svaren kan inte poängsättas: {vantat}'],
  'handelse-efter-avslutet': [
    'krock',
    'Händelsen {varde} från {datum} skulle hamna efter avslutet och hör inte hemma där. Rätta eller makulera den först, eller välj en senare dag för avslutet.',
  ],
} as const satisfies Readonly<Record<string, readonly [kind: Rejection['kind'], text: string]>>;
