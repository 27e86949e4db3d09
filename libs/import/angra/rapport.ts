/** Skäl att ångra en import. (Why it never should have been: it is there twice, or never happened.) */
export type Angraskal = 'dubblett' | 'aldrig-intraffat';

export const ANGRASKAL: readonly Angraskal[] = ['dubblett', 'aldrig-intraffat'];

/** What became of one insats when a run was undone. `vantar`: the second person of its nämnd has not agreed. */
export interface Angrat {
  readonly insatsId: string;
  readonly namnd?: string;
  readonly utfall: 'angrad' | 'redan-angrad' | 'avvisad' | 'vantar' | 'kvar';
  /** How many events were annulled, or would be. */
  readonly handelser: number;
  readonly orsaker?: readonly { readonly code: string; readonly text: string }[];
}

/** What became of a run when it was undone, insats by insats. */
export interface Angrarapport {
  readonly kind: 'angra-rapport';
  readonly korning: string;
  readonly prov: boolean;
  readonly insatser: readonly Angrat[];
}

const I_ORD: Readonly<Record<Angrat['utfall'], string>> = {
  angrad: 'ångrade',
  'redan-angrad': 'redan ångrade',
  avvisad: 'avvisade',
  vantar: 'väntar på en andra person',
  kvar: 'kvar att köra',
};

/** How many insatser had each outcome. */
export function antalAngrade({ insatser }: Angrarapport, utfall: Angrat['utfall']): number {
  return insatser.filter((one) => one.utfall === utfall).length;
}

/** The report as lines: counts first, then each insats that needs somebody. */
export function angraLines(report: Angrarapport): readonly string[] {
  const { korning, prov, insatser } = report;
  if (insatser.length === 0) return [`Ingen händelse i loggen kommer från körning ${korning}.`];
  const words = Object.entries(I_ORD)
    .map(([utfall, word]) => `${antalAngrade(report, utfall as Angrat['utfall'])} ${word}`)
    .join(', ');
  // Nothing is annulled before it has happened: what waits for somebody is counted apart.
  const done = insatser.filter(
    ({ utfall }) => prov || utfall === 'angrad' || utfall === 'redan-angrad',
  );
  const events = done.reduce((sum, { handelser }) => sum + handelser, 0);
  return [
    prov ? `Prov, körning ${korning}: inget har ändrats.` : `Körning ${korning}.`,
    `Insatser: ${words}. Händelser ${prov ? 'att makulera' : 'makulerade'}: ${events}.`,
    ...insatser.flatMap(({ insatsId, orsaker = [] }) =>
      orsaker.map(({ code, text }) => `Insats ${insatsId}: ${code}: ${text}`),
    ),
  ];
}
