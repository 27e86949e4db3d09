/**
 * Ett linjärt system över allt som en utomstående ser. (One linear system over everything an
 * outsider sees: the cells of the series about to leave and every cell published before.)
 */
export interface Tabellsystem {
  /** Values of the leaves, exclusive groups of insatser or persons: whole numbers, at least 0. */
  readonly blad: readonly number[];
  readonly celler: readonly Tabellcell[];
}

/** En cell: summan av koefficient × blad. (A cell: the sum of coefficient × leaf.) */
export interface Tabellcell {
  readonly id: string;
  /** Leaf number and coefficient (1 or −1); a leaf occurs once. */
  readonly rad: readonly (readonly [blad: number, koefficient: number])[];
  /** Higher is more worth showing (city 2, district 1, detail 0): the cost of hiding. */
  readonly niva: number;
  /** Published before with exactly this value: known to everybody, and can never be hidden. */
  readonly publicerad?: boolean;
  /** Hidden in an earlier release: stays hidden. */
  readonly redanDold?: boolean;
  /** Sensitive whatever its count: few distinct persons, everybody in one class … */
  readonly kanslig?: boolean;
  /** Never shown, only protected: the difference between two releases. Sensitive when 0 < |value| < minstaAntal. */
  readonly harledd?: boolean;
}

/** Regeln som en känslig cell skyddas efter. (What an attacker must not be able to do.) */
export interface Rojanderegel {
  /** Smallest count that may be shown: 3 to 10. */
  readonly minstaAntal: number;
  /** Least width of the interval an outsider can work out for a sensitive cell; `minstaAntal` when left out. */
  readonly bredd?: number;
  /** Least width for somebody who knows that a cell of one is himself; 1 (never exactly) when left out, 0 turns it off. */
  readonly insiderbredd?: number;
  /** Hides zero cells of counts too; left out, a zero is shown, and the attacker is taken to know that. */
  readonly skyddaNollor?: boolean;
}
