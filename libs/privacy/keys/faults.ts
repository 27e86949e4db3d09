/** The key is not at hand: the master key that sealed it, or the person's own. Nothing is lost: try again when it is. */
export class NyckelEjLaddad extends Error {
  readonly code = 'nyckel-ej-laddad';
  readonly retryable = true;

  /** `kek` is the master key's id; left out when it is the person's own key that is missing. */
  constructor(readonly kek?: string) {
    super(
      kek === undefined
        ? 'Individens nyckel är inte inläst. Kontrollera att nycklarna är återställda från samma tid som uppgifterna och försök igen.'
        : `Huvudnyckeln ${kek} är inte tillgänglig. Kontrollera att nyckelmappen eller nyckeltjänsten är ansluten och försök igen.`,
    );
    this.name = 'NyckelEjLaddad';
  }
}

/** The person is erased, or about to be: no key is ever made again for this id. */
export class IndividGallrad extends Error {
  readonly code = 'individ-gallrad';

  constructor(readonly individId: string) {
    super(
      'Uppgifterna om individen är gallrade eller håller på att gallras, och inget nytt kan sparas. Gäller det ett nytt ärende: registrera individen på nytt när gallringen är klar.',
    );
    this.name = 'IndividGallrad';
  }
}

/** Key files that cannot be trusted: missing, damaged, or readable by others. */
export class NyckelfilFelaktig extends Error {
  readonly code = 'nyckelfil-felaktig';

  constructor(file: string, why: string, options?: ErrorOptions) {
    super(`Nyckelfilen ${file} ${why}`, options);
    this.name = 'NyckelfilFelaktig';
  }
}

/** Somebody else is changing the master key right now. */
export class NyckelbytePagar extends Error {
  readonly code = 'nyckelbyte-pagar';
  readonly retryable = true;

  constructor() {
    super('Ett byte av huvudnyckel pågår redan. Vänta tills det är klart och försök igen.');
    this.name = 'NyckelbytePagar';
  }
}

/** Retired master keys still seal somebody's key, so that destroying them would destroy data nobody decided to erase. */
export class HuvudnyckelIBruk extends Error {
  readonly code = 'huvudnyckel-i-bruk';

  constructor(readonly individer: number) {
    super(
      `${individer} individnycklar är ännu förseglade med en äldre huvudnyckel. Kör klart nyckelbytet först och försök sedan igen.`,
    );
    this.name = 'HuvudnyckelIBruk';
  }
}

const WHY = {
  saknas: 'Nyckelmappen är tom eller ofullständig, men databasen har använts med nycklar tidigare.',
  annan:
    'Nyckelmappen hör inte till den här databasen: sökroten eller signeringsnyckeln är en annan.',
  skadad:
    'Den gällande huvudnyckeln är skadad eller utbytt: den öppnar inte det som den själv har förslutit.',
} as const;

/** The keys are not those of this database. The service must not start: it would seal what nobody can open. */
export class NyckelmappFel extends Error {
  readonly code = 'nyckelmapp-fel';

  constructor(why: keyof typeof WHY) {
    super(
      `${WHY[why]} Lägg tillbaka nyckelmappen (UTFALL_NYCKLAR) ur dess säkerhetskopia och starta igen.`,
    );
    this.name = 'NyckelmappFel';
  }
}
