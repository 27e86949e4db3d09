import { randomUUID } from 'node:crypto';
import type { Type } from '@nestjs/common';
import type { InsatsCommand, InsatsId } from '../../../libs/domain/index.js';
import { validBody, webProblem } from '../../../libs/web/index.js';
import type { OPPNANDE } from '../dto/oppna-fields.js';
import { oppnaMedBeslutExample, OppnaMedBeslutDto } from '../dto/oppna-med-beslut.dto.js';
import {
  oppnaMedErbjudandeExample,
  OppnaMedErbjudandeDto,
} from '../dto/oppna-med-erbjudande.dto.js';
import { oppnaMedStartExample, OppnaMedStartDto } from '../dto/oppna-med-start.dto.js';
import {
  oppnaUtanErbjudandeExample,
  OppnaUtanErbjudandeDto,
} from '../dto/oppna-utan-erbjudande.dto.js';
import type { CommandType, DataOf } from './entry.js';

/** What every body that opens an insats has beside the command's own data. */
interface OpeningBody {
  readonly handelse?: string;
  readonly insatsId?: InsatsId;
}

/** A command as it came, and the insats that the sender chose for it. */
export interface Opening {
  readonly command: InsatsCommand;
  readonly chosenId: InsatsId | undefined;
}

/** One way to open an insats. */
export interface OpeningEntry {
  readonly type: CommandType;
  readonly body: Type<object>;
  readonly example: object;
  /** @throws ProblemError `ogiltig-begaran` */
  readonly take: (body: unknown) => Promise<Opening>;
}

function opening<Name extends CommandType, Body extends OpeningBody & DataOf<Name>>(
  type: Name,
  bodyType: Type<Body>,
  example: object,
): OpeningEntry {
  return {
    type,
    body: bodyType,
    example,
    take: async (body) => {
      const sent = await validBody(withAnonymousId(body), bodyType);
      return { command: { type, data: dataOf(sent) } as InsatsCommand, chosenId: sent.insatsId };
    },
  };
}

/**
 * Somebody who is not to be pointed out has no id to send: they are given one that belongs to nobody.
 * @throws ProblemError where an id is sent all the same
 */
function withAnonymousId(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body;
  if (!('anonym' in body) || body.anonym !== true) return body;
  if (!('individId' in body)) return { ...body, individId: randomUUID() };
  const detail =
    'En anonym insats hör inte till någon. Utelämna individId, eller utelämna anonym om det är känt vem den gäller.';
  throw webProblem('ogiltig-begaran', {
    errors: [{ pointer: '/individId', code: 'anonym-med-individ', detail }],
  });
}

/** The command's own data, without what told us which command and which insats. */
function dataOf<Body extends OpeningBody>({
  handelse: _handelse,
  insatsId: _insatsId,
  ...data
}: Body): Omit<Body, 'handelse' | 'insatsId'> {
  return data;
}

/** Every way to open an insats, by the event that opens it. */
export const OPENINGS: Readonly<Record<(typeof OPPNANDE)[number], OpeningEntry>> = {
  BeslutFattat: opening('FattaBeslut', OppnaMedBeslutDto, oppnaMedBeslutExample),
  InsatsPaborjad: opening('PaborjaInsats', OppnaMedStartDto, oppnaMedStartExample),
  InsatsErbjuden: opening('ErbjudInsats', OppnaMedErbjudandeDto, oppnaMedErbjudandeExample),
  InsatsEjErbjuden: opening(
    'AvstaFranErbjudande',
    OppnaUtanErbjudandeDto,
    oppnaUtanErbjudandeExample,
  ),
};

/** The way that a body asks for; a decision where it asks for none that exists. */
export function openingOf(body: unknown): OpeningEntry {
  const asked = typeof body === 'object' && body !== null && 'handelse' in body && body.handelse;
  const known = typeof asked === 'string' && Object.hasOwn(OPENINGS, asked);
  return OPENINGS[known ? (asked as keyof typeof OPENINGS) : 'BeslutFattat'];
}
