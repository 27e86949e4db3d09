/** When in the insats a rating was made: vid start, under insatsen, vid avslut. */
export type Matpunkt = 'start' | 'mellan' | 'avslut';

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
