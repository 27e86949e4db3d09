const MESSAGES = {
  'ej-inloggad':
    'Du är inte inloggad. Skicka rubriken Authorization med Bearer och en giltig åtkomsttoken.',
  'token-ogiltig':
    'Inloggningen kan inte godtas. Logga in igen; hjälper det inte, vänd dig till systemförvaltaren.',
  'token-utgangen': 'Inloggningen har gått ut. Logga in igen.',
  'token-fel-mottagare':
    'Inloggningen är utställd för ett annat system. Logga in i Utfall och försök igen.',
  'token-fel-utfardare':
    'Inloggningen kommer från en annan inloggningstjänst än den som Utfall godtar. Logga in igen där.',
  'token-for-svag': 'Inloggningen är för svag. Logga in med e-legitimation eller tjänstekort.',
} as const;

/** What the outside world is told about a refused token: little, so that nobody learns by trying. */
export type TokenRefusal = keyof typeof MESSAGES;

/** The caller is not let in. Everything the caller may know is in `code` and `message`. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';

  constructor(
    readonly code: TokenRefusal,
    /** For the audit alone: a short fixed text, never a part of the token. */
    readonly reason: string,
  ) {
    super(MESSAGES[code]);
  }
}

/** The provider's keys cannot be had, so nobody can be recognised: nobody is let in. */
export class IdentityUnavailable extends Error {
  override readonly name = 'IdentityUnavailable';
  readonly code = 'identitet-otillganglig';

  constructor(cause: unknown) {
    super('Inloggningstjänsten svarar inte. Försök igen om en stund.', { cause });
  }
}

/** What the service was started with cannot be used: it must not start. */
export class IdentityMisconfigured extends Error {
  override readonly name = 'IdentityMisconfigured';
  readonly code = 'identitet-felkonfigurerad';
}
