import { type Datum, daysBetween } from '../../../libs/domain/index.js';
import type {
  BevakningRad,
  Kvartalsdagar,
} from '../../../projections/uppfoljning-bevakning/index.js';
import { medNamn } from './arbetslista.js';

/** Still not carried out when the quarter, or so much of it as has been, was over. */
export function isEjVerkstalld({ stangd }: BevakningRad, { till }: Kvartalsdagar): boolean {
  return stangd === null || stangd > till;
}

/** Closed in the quarter after it had been reported: to be told to those who got the report. */
export function isAvslutadEfterRapport(row: BevakningRad, dagar: Kvartalsdagar): boolean {
  const { stangd } = row;
  if (stangd === null || stangd < dagar.fran || stangd > dagar.till) return false;
  return (row.rapporter ?? []).some(({ datum }) => datum <= stangd);
}

/** Ett beslut i kvartalslistan: datum, typ och kort skäl, som lagen frågar efter. (A decision on the list.) */
export function beslutOf(row: BevakningRad, { kvartal, till }: Kvartalsdagar) {
  const before = (row.rapporter ?? []).filter((one) => one.kvartal <= kvartal);
  return {
    insatsId: row.insats_id,
    avser: row.avser,
    beslutsdatum: row.beslutsdatum,
    raknasFran: row.fran,
    metod: medNamn(row.metod),
    namnd: row.ansvarig_namnd,
    lag: row.lag,
    forfoll: row.forfaller,
    dagar: dagarTill(row, till),
    skal: before.at(-1)?.skal ?? null,
    rapporterad: before.some((one) => one.kvartal === kvartal),
    rapporteradeKvartal: [...new Set(before.map((one) => one.kvartal))],
  };
}

/** Days from the decision, or the interruption, until it was closed or the quarter was over. */
function dagarTill({ fran, stangd }: BevakningRad, till: Datum): number | null {
  const until = stangd !== null && stangd <= till ? stangd : till;
  return fran === null ? null : daysBetween(fran, until);
}

/** The same, with how it was closed. */
export function avslutadOf(row: BevakningRad, dagar: Kvartalsdagar) {
  const { uppfylld, stangd, skal } = row;
  return {
    ...beslutOf(row, dagar),
    ...{ verkstalldes: uppfylld, stangdes: stangd, utanVerkstallighet: skal },
  };
}
