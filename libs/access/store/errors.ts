/** What can be wrong with a change of who may do what. The codes are permanent. */
const SENTENCES = {
  'okand-namnd': 'Nämnden finns inte i registret. Kontrollera nämndens kod.',
  'okand-roll': 'Rollen finns inte. Välj en av rollerna i beskrivningen.',
  'okand-anvandare': 'Användaren finns inte eller är avstängd. Lägg upp användaren först.',
  'omvand-tid': 'Behörigheten slutar innan den börjar. Kontrollera datumen.',
  'fel-slag-av-konto':
    'Rollen passar inte kontot: verksamhetssystem är för servicekonton, och servicekonton har bara den rollen eller drift.',
  'egen-tilldelning': 'Ingen får ge sig själv behörighet. Be en kollega att göra det.',
  'tilldelning-oklar': 'Insatsen tilldelas antingen en användare eller en enhet. Ange en av dem.',
  'anvandare-utan-roll':
    'Användaren har ingen roll som arbetar med insatser i insatsens nämnd. Välj en behandlare, socialsekreterare eller enhetschef där.',
  'okand-enhet':
    'Enheten finns inte i insatsens nämnd: ingen har en roll i den. Kontrollera enhetens kod.',
  'inte-ansvarig':
    'Insatsen ligger inte hos den medarbetare som lämnar över. Läs listan igen; inget har lämnats över.',
  'har-ansvarig':
    'Insatsen ligger hos en annan medarbetare. Ange den som fran, eller läs listan igen; inget har lämnats över.',
  'overlamning-oklar':
    'Det står inte vad som ska lämnas över. Ange fran, eller insatser, eller båda.',
  'samma-medarbetare': 'Den som lämnar över och den som tar över är samma. Välj någon annan.',
  'ogiltigt-id': 'Identiteten är inte ett UUID. Kontrollera den och försök igen.',
  'okant-skal': 'Skälet för nödåtkomst finns inte i kodlistan. Välj ett av skälen.',
  'godkannande-saknas': 'Begäran om godkännande finns inte. Kontrollera numret.',
  'egen-begaran': 'Den som har begärt får inte själv besluta. Be en kollega att besluta.',
  'redan-beslutad': 'Begäran är redan beslutad och kan inte beslutas igen.',
  'begaran-forfallen': 'Begäran har förfallit efter 14 dagar. Begär på nytt.',
  'inte-godkand': 'Begäran är inte godkänd. Invänta beslutet.',
  'redan-verkstalld': 'Begäran är redan verkställd och verkställs inte en gång till.',
  'personuppgift-i-begaran':
    'Begäran innehåller något som ser ut som ett personnummer. Ta bort det och hänvisa med id i stället.',
  'for-stor-begaran': 'Begäran om godkännande är för stor. Korta innehållet.',
} as const;

export type AccessErrorCode = keyof typeof SENTENCES;

/** A refused change of assignments, emergency access or approvals: a stable code, and what to do next. */
export class AccessError extends Error {
  override readonly name = 'AccessError';

  constructor(readonly code: AccessErrorCode) {
    super(SENTENCES[code]);
  }
}

/** The reading could not be written in the read audit, so nothing may be shown. */
export class GranskningOtillganglig extends Error {
  override readonly name = 'GranskningOtillganglig';
  readonly code = 'granskning-otillganglig';

  constructor(options?: ErrorOptions) {
    super(
      'Läsningen kunde inte skrivas i läsloggen, och därför visas inget. Försök igen om en stund.',
      options,
    );
  }
}
