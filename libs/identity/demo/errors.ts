const MESSAGES = {
  'demo-inloggning-i-drift':
    'Demoinloggningen släpper in vem som helst och får inte användas i drift. Ange OIDC_ISSUER till er inloggningstjänst.',
  'demo-inloggning-utat':
    'Demoinloggningen släpper in vem som helst och får bara användas på den egna datorn. ' +
    'Lyssna på 127.0.0.1, eller ange OIDC_ISSUER till er inloggningstjänst.',
} as const;

/** The demo's identity provider may not be started here. */
export class DemoNotAllowed extends Error {
  override readonly name = 'DemoNotAllowed';

  constructor(readonly code: keyof typeof MESSAGES) {
    super(MESSAGES[code]);
  }
}

/** The demo's identity provider answered, and gave no token. */
export class DemoLoginRefused extends Error {
  override readonly name = 'DemoLoginRefused';
  readonly code = 'demo-inloggning-nekad';
}

/** The demo's identity provider cannot be set up as asked. */
export class DemoMisconfigured extends Error {
  override readonly name = 'DemoMisconfigured';
  readonly code = 'demo-inloggning-felkonfigurerad';
}
