/** Tabellsystemet eller regeln är felaktig. (The caller built a system that means nothing; no pattern is given.) */
export class FelaktigtTabellsystem extends Error {
  readonly code = 'felaktigt-tabellsystem';

  constructor(detalj: string) {
    super(
      `Tabellen kan inte prövas mot röjande: ${detalj}. Rätta underlaget innan något publiceras.`,
    );
    this.name = 'FelaktigtTabellsystem';
  }
}
