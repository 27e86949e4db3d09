import type { Malsattning } from '../../../libs/domain/index.js';
import { derivedId } from '../../../libs/recording/index.js';
import type { GenomforSessionDto } from '../dto/genomfor-session.dto.js';
import type { GenomforUppfoljningDto } from '../dto/genomfor-uppfoljning.dto.js';
import type { MalsattningDto } from '../dto/malsattning.dto.js';
import type { RegistreraSkattningDto } from '../dto/registrera-skattning.dto.js';
import type { InsatsEnvelope } from '../recording/envelope.js';
import type { DataOf } from './entry.js';

/** The command's data, with the ids that the sender left to us: made from the key, so that a retry repeats them. */
export function withSkattningId(
  body: RegistreraSkattningDto,
  envelope: InsatsEnvelope,
): DataOf<'RegistreraSkattning'> {
  return { ...body, skattningId: body.skattningId ?? idWithin('skattning', envelope) };
}

export function withUppfoljningId(
  body: GenomforUppfoljningDto,
  envelope: InsatsEnvelope,
): DataOf<'GenomforUppfoljning'> {
  return { ...body, uppfoljningId: body.uppfoljningId ?? idWithin('uppfoljning', envelope) };
}

export function withSessionId(
  body: GenomforSessionDto,
  envelope: InsatsEnvelope,
): DataOf<'GenomforSession'> {
  return { ...body, sessionId: body.sessionId ?? idWithin('session', envelope) };
}

export function withMalsattningar<
  Body extends { readonly malsattningar: readonly MalsattningDto[] },
>(
  body: Body,
  envelope: InsatsEnvelope,
): Omit<Body, 'malsattningar'> & { readonly malsattningar: readonly Malsattning[] } {
  const malsattningar = body.malsattningar.map((malsattning, index) => ({
    ...malsattning,
    malsattningId: malsattning.malsattningId ?? idWithin('malsattning', envelope, index),
  }));
  return { ...body, malsattningar };
}

function idWithin(kind: string, { insatsId, key }: InsatsEnvelope, index = 0): string {
  return derivedId(`${kind}:${insatsId}`, key, index);
}
