import type { DataSource } from 'typeorm';
import { daysBetween, type Datum, type KvalitetsflaggaKod } from '../../../libs/domain/index.js';
import { readConsistently } from '../../../libs/read-model/index.js';
import {
  flaggrader,
  type Flaggurval,
  type KvalitetsflaggaRad,
} from '../../../projections/kvalitetsflaggor/index.js';
import { medNamn } from './arbetslista.js';
import { vemOf, type Namngivning } from './vems.js';

/** How late it was recorded cannot be mended: it is told of the insats and counted, but is nothing to do. */
export const GAR_EJ_ATT_ATGARDA: readonly KvalitetsflaggaKod[] = ['SEN_REG', 'TILLBAKADATERAD'];

interface About extends Flaggurval {
  readonly namnder: '*' | readonly string[];
}

/** What is irregular and can be mended, as it stands on a day, and the position it was read at. */
export async function flaggorFor(db: DataSource, { namnder, ...urval }: About) {
  if (urval.insatser?.length === 0) return { position: '0', result: [] };
  const reading = { projection: 'kvalitetsflaggor', surface: 'individ', namnder } as const;
  return readConsistently(db, reading, (manager) =>
    flaggrader(manager, { ...urval, utom: GAR_EJ_ATT_ATGARDA }),
  );
}

/** En flagga i arbetslistan: vad som avviker, hur gammalt det är och vem som ska se till det. (A flag as it is shown.) */
export function flaggaOf(row: KvalitetsflaggaRad, today: Datum, namngivna: Namngivning) {
  const { insats_id: insatsId, kod, beskrivning: text, handelse_id, sedan, agare } = row;
  return {
    ...{ insatsId, kod, text },
    ...(handelse_id === null ? {} : { handelseId: handelse_id }),
    ...(sedan === null ? {} : { sedan, alderDagar: Math.max(0, daysBetween(sedan, today)) }),
    agare,
    metod: medNamn(row.metod),
    namnd: row.ansvarig_namnd,
    ...vemOf(namngivna, insatsId),
  };
}
