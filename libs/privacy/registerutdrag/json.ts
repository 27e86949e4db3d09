import type { Registerutdragsunderlag } from './underlag.js';

/**
 * The extract for machines: everything in the basis exactly once, as it is stored, with instants as
 * ISO 8601 in UTC. The order of the basis is kept.
 */
export function registerutdragJson(underlag: Registerutdragsunderlag): string {
  const { upprattat, personuppgiftsansvarig, ...rest } = underlag;
  const document = {
    format: 'utfall-registerutdrag',
    version: 1,
    upprattat: iso(upprattat),
    personuppgiftsansvarig,
    ...rest,
    rattningar: rest.rattningar.map(withInstant),
    insatser: rest.insatser.map((insats) => ({
      ...insats,
      handelser: insats.handelser.map((one) => ({ ...one, recordedAt: iso(one.recordedAt) })),
    })),
    anteckningar: rest.anteckningar.map(withInstant),
    lasningar: rest.lasningar.map(withInstant),
    studier: rest.studier.map((one) => ({ ...one, lamnatAt: iso(one.lamnatAt) })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function withInstant<T extends { readonly at: number }>(one: T): Omit<T, 'at'> & { at: string } {
  return { ...one, at: iso(one.at) };
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
