import { INSATSTYP } from '../../libs/domain/index.js';
import { andelAv, type Metodmix } from './query.js';

/** How much of what a stadsdelsnämnd gives is of one type, whichever the method. */
export interface Insatstypsmix extends Omit<Metodmix, 'metod' | 'insatstyp'> {
  readonly insatstyp: { readonly kod: string; readonly namn: string };
}

/** The rows of the mix by type: every type in every nämnd of the rows, zeros included. */
export function insatstypsmixOf(rows: readonly Metodmix[]): readonly Insatstypsmix[] {
  const namnder = new Map(rows.map((row) => [row.stadsdelsnamnd.kod, row.stadsdelsnamnd]));
  return [...namnder.values()].flatMap((stadsdelsnamnd) => {
    const own = rows.filter((row) => row.stadsdelsnamnd.kod === stadsdelsnamnd.kod);
    const startadeINamnden = own[0]?.startadeINamnden ?? 0;
    return INSATSTYP.map(({ kod, namn }) => {
      const antal = sumOf(own.filter(({ insatstyp }) => insatstyp === kod));
      return {
        ...{ stadsdelsnamnd, insatstyp: { kod, namn }, antal },
        andelAvStartade: andelAv(antal.startade, startadeINamnden),
        startadeINamnden,
      };
    });
  });
}

function sumOf(rows: readonly Metodmix[]): Metodmix['antal'] {
  const sum = (name: keyof Metodmix['antal']) =>
    rows.reduce((total, { antal }) => total + antal[name], 0);
  return { beslutade: sum('beslutade'), startade: sum('startade'), avslutade: sum('avslutade') };
}
