import type { Datum } from '../datum.js';
import { foldName } from '../fold.js';
import { galler, type Giltighet } from '../giltighet.js';

/** En kod i ett kodverk, med definition. (One dated code; the definition guards against own readings.) */
export interface Kod extends Giltighet {
  readonly kod: string;
  readonly namn: string;
  readonly definition: string;
  readonly inkluderar?: string;
  readonly exkluderar?: string;
  /** Words that were used for it before, and in other systems: an import knows them too. */
  readonly alias?: readonly string[];
}

/** Whether the list has the code, and it holds on the day. */
export function kodGallerDen(list: readonly Kod[], kod: string, datum: Datum): boolean {
  return list.some((entry) => entry.kod === kod && galler(entry, datum));
}

/** The codes of a list that hold on a day. */
export function koderDen<K extends Kod>(list: readonly K[], datum: Datum): readonly K[] {
  return list.filter((entry) => galler(entry, datum));
}

/** Everything that a code goes by. */
export function namnPa({ kod, namn, alias = [] }: Kod): readonly [string, ...string[]] {
  return [kod, namn, ...alias];
}

/** The entry that goes by this code, name or older word, however it is spelt. */
export function findKod<K extends Kod>(list: readonly K[], text: string): K | undefined {
  const key = foldName(text);
  return list.find((entry) => namnPa(entry).some((namn) => foldName(namn) === key));
}
