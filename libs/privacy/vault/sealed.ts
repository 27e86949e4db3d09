import type { IndividId } from '../../domain/index.js';
import { open, seal, type Envelope, type Place } from '../envelope/envelope.js';
import type { Identitetsnummer } from '../personnummer/nummer.js';
import type { Individuppgifter } from './types.js';

/** What the envelope of a person holds. */
export interface SealedUppgifter {
  readonly namn: string;
  readonly nummer: Identitetsnummer;
  readonly arendenummer: readonly string[];
}

/** What the envelope of a correction holds: the reason may tell as much as what was corrected. */
export interface SealedRattning {
  readonly skal: string;
  readonly fore: SealedUppgifter;
}

export function individPlace(individId: IndividId): Place {
  return { individId, kind: 'individ', id: individId, field: 'uppgifter' };
}

export function rattningPlace(individId: IndividId, rattningId: string): Place {
  return { individId, kind: 'rattning', id: rattningId, field: 'uppgifter' };
}

export function textPlace(individId: IndividId, id: string, field: string): Place {
  return { individId, kind: 'text', id, field };
}

export function sealJson(dek: Buffer, place: Place, value: object): Envelope {
  return seal(dek, place, JSON.stringify(value));
}

/** The tag has proved that this code wrote it, at this place: no shape to check. */
export function openJson<T>(dek: Buffer, place: Place, envelope: string): T {
  return JSON.parse(open(dek, place, envelope)) as T;
}

/** A row of `valv.individ`, as far as reading needs it. */
export interface IndividRow {
  readonly individ_id: IndividId;
  readonly namnd: string;
  readonly uppgifter: string;
  readonly skyddad: boolean;
}

export function uppgifterIn(row: IndividRow, dek: Buffer): Individuppgifter {
  const place = individPlace(row.individ_id);
  const { namn, nummer, arendenummer } = openJson<SealedUppgifter>(dek, place, row.uppgifter);
  return {
    individId: row.individ_id,
    namnd: row.namnd,
    namn,
    nummer: nummer.normal,
    nummerslag: nummer.slag,
    arendenummer,
    skyddad: row.skyddad,
    ...(nummer.fodelsedag === undefined ? {} : { fodelsedag: nummer.fodelsedag }),
  };
}
