import type {
  GenomforUppfoljning,
  Malsattning,
  RegistreraSkattning,
} from '../../../libs/domain/index.js';
import { derivedId } from '../../../libs/recording/index.js';
import type { GenomforUppfoljningDto } from '../dto/genomfor-uppfoljning.dto.js';
import type { MalsattningDto } from '../dto/malsattning.dto.js';
import type { RegistreraSkattningDto } from '../dto/registrera-skattning.dto.js';
import type { InsatsEnvelope } from './envelope.js';

/** The command's data, with the ids that the sender left to us: made from the key, so that a retry repeats them. */
export function skattningOf(
  body: RegistreraSkattningDto,
  envelope: InsatsEnvelope,
): RegistreraSkattning['data'] {
  return { ...body, skattningId: body.skattningId ?? idWithin('skattning', envelope) };
}

export function uppfoljningOf(
  body: GenomforUppfoljningDto,
  envelope: InsatsEnvelope,
): GenomforUppfoljning['data'] {
  return { ...body, uppfoljningId: body.uppfoljningId ?? idWithin('uppfoljning', envelope) };
}

export function malsattningarOf(
  body: { readonly malsattningar: readonly MalsattningDto[] },
  envelope: InsatsEnvelope,
): readonly Malsattning[] {
  return body.malsattningar.map((malsattning, index) => ({
    ...malsattning,
    malsattningId: malsattning.malsattningId ?? idWithin('malsattning', envelope, index),
  }));
}

function idWithin(kind: string, { insatsId, key }: InsatsEnvelope, index = 0): string {
  return derivedId(`${kind}:${insatsId}`, key, index);
}
