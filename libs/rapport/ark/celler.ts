import type { Kolumn } from '../modell/tabell.js';
import { isIntervall, type Intervall, type Varde } from '../modell/varde.js';
import { decimalerOf, isAndel } from '../text/cell.js';
import { avrunda, procent } from '../text/tal.js';

/** A column of a data file: an interval is two of them, so that both ends can be worked with. */
export interface Arkkolumn {
  readonly kolumn: Kolumn;
  readonly namn: string;
  readonly read: (varde: Varde) => number | string | null;
}

/** The columns of a data file. Shares are in per cent with their unit in the heading. */
export function arkkolumner(kolumner: readonly Kolumn[]): readonly (Arkkolumn & { n: number })[] {
  return kolumner.flatMap((kolumn, n) => split(kolumn).map((one) => ({ ...one, n })));
}

function split(kolumn: Kolumn): readonly Arkkolumn[] {
  const unit = isAndel(kolumn) ? ' (%)' : '';
  if (kolumn.slag !== 'intervall' && kolumn.slag !== 'andelsintervall') {
    return [
      {
        kolumn,
        namn: kolumn.namn + unit,
        read: (varde) => single(isIntervall(varde) ? varde.fran : varde, kolumn),
      },
    ];
  }
  return (['fran', 'till'] as const).map((end) => ({
    kolumn,
    namn: `${kolumn.namn}, ${end === 'fran' ? 'från' : 'till'}${unit}`,
    read: (varde) => (isIntervall(varde) ? single(varde[end], kolumn) : single(varde, kolumn)),
  }));
}

function single(varde: Exclude<Varde, Intervall>, kolumn: Kolumn): number | string | null {
  if (typeof varde !== 'number') return varde;
  return avrunda(isAndel(kolumn) ? procent(varde) : varde, decimalerOf(kolumn));
}
