/** When in the insats a rating was made: vid start, under insatsen, vid avslut, en tid efter. */
export type Matpunkt =
  'start' | 'mellan' | 'avslut' | 'efter-6-man' | 'efter-12-man' | 'efter-18-man';

/** Who answered. Views never average over informants. */
export type Informant =
  | 'barn'
  | 'vardnadshavare-1'
  | 'vardnadshavare-2'
  | 'forskola'
  | 'larare'
  | 'behandlare'
  | 'handlaggare';

/** Six different answers; none of them is null (S003 reproduces only if they are kept apart). */
export type Sexvardig =
  'ja' | 'nej' | 'barnet-vill-ej' | 'barnet-kan-ej' | 'ej-aktuellt' | 'uppgift-saknas';
