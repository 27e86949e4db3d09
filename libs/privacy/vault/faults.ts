import type { Nummerfel } from '../personnummer/nummer.js';

/** The number is no number. Its code and text tell what is wrong, without the number. */
export class OgiltigtNummer extends Error {
  readonly field = 'nummer';
  readonly code: Nummerfel['code'];

  constructor(fel: Nummerfel) {
    super(fel.text);
    this.name = 'OgiltigtNummer';
    this.code = fel.code;
  }
}

/** A name, case number or text that cannot be kept as it is. */
export class OgiltigUppgift extends Error {
  readonly code = 'ogiltig-uppgift';

  constructor(
    readonly field: string,
    message: string,
  ) {
    super(message);
    this.name = 'OgiltigUppgift';
  }
}

/** A search by anything else than exactly one of number, name and case number. */
export class OtillatenSokning extends Error {
  readonly code = 'otillaten-sokning';

  constructor(message: string) {
    super(message);
    this.name = 'OtillatenSokning';
  }
}

/** More persons than anybody could mean. Whom it would have found is not told. */
export class ForMangaTraffar extends Error {
  readonly code = 'for-manga-traffar';

  constructor(readonly most: number) {
    super(`Fler än ${most} personer stämmer. Skriv fler namn, eller sök på nummer.`);
    this.name = 'ForMangaTraffar';
  }
}

/** The vault does not hold this person. */
export class IndividOkand extends Error {
  readonly code = 'individ-okand';

  constructor() {
    super('Individen finns inte bland de registrerade. Registrera individen först.');
    this.name = 'IndividOkand';
  }
}

/** The nämnd has another person by that number. */
export class NummerUpptaget extends Error {
  readonly code = 'nummer-upptaget';

  constructor() {
    super(
      'Numret tillhör redan en annan registrerad individ i nämnden. Kontrollera numret; är det samma person ska insatserna föras till den som redan finns.',
    );
    this.name = 'NummerUpptaget';
  }
}
