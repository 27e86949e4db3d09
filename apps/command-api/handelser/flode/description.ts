import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiQuery, ApiResponse } from '@nestjs/swagger';
import { EVENT_OF_COMMAND } from '../../../../libs/domain/index.js';
import { oppnaMedBeslutExample } from '../../dto/oppna-med-beslut.dto.js';
import { ProblemResponses } from '../../openapi/problem-responses.js';

const NDJSON = 'application/x-ndjson';
const INSATS = '5f0c9a52-8a52-4d0e-9e35-2f1f0b7f6a01';
const HANDELSE = '8c1f0a55-2f6e-5d10-9a3b-6b7f1e2d3c4a';

const sent = [
  { nyckel: 'akt-4711-1', insats: 'akt-4711', typ: 'FattaBeslut', data: oppnaMedBeslutExample },
  { nyckel: 'akt-4711-2', insats: 'akt-4711', typ: 'PaborjaInsats', data: { datum: '2026-03-16' } },
];
const answered = [
  {
    rad: 1,
    nyckel: 'akt-4711-1',
    utfall: 'registrerad',
    handelseId: HANDELSE,
    insatsId: INSATS,
  },
  {
    rad: 2,
    nyckel: 'akt-4711-2',
    utfall: 'avvisad',
    fel: [{ kod: 'fel-datum', text: 'Fältet datum ska vara en dag.', pekare: '/data/datum' }],
    insatsId: INSATS,
  },
  {
    summering: {
      rader: 2,
      utfall: { registrerad: 1, 'redan-registrerad': 0, avvisad: 1, 'ej-provad': 0 },
      prov: false,
      position: '4712',
    },
  },
];

/** What OpenAPI is told of the feed. A format of lines cannot be described as one object, so its lines are shown. */
export function FlodeDescription(): MethodDecorator {
  return applyDecorators(
    ApiOperation({
      summary: 'Registrera många händelser på en gång, rad för rad (NDJSON)',
      description:
        'En rad är ett JSON-objekt med nyckel, insats, typ och data. Svaret har en rad för varje rad som ' +
        'skickades, i samma ordning, och sist en summering. Samma rad igen registreras inte två gånger: ' +
        `efter ett avbrott skickas sändningen om. Typer: ${Object.keys(EVENT_OF_COMMAND).join(', ')}.`,
    }),
    ApiQuery({
      name: 'prov',
      required: false,
      description: 'true: allt prövas, även mot tidigare rader, men inget registreras.',
      schema: { type: 'boolean' },
    }),
    ApiConsumes(NDJSON),
    ApiBody(linesOf(sent)),
    ApiResponse({
      status: 200,
      description: 'Ett svar för varje rad, och sist en summering.',
      content: { [NDJSON]: linesOf(answered) },
    }),
    ProblemResponses([
      'ogiltig-begaran',
      'ej-inloggad',
      'saknar-behorighet',
      'fel-innehallstyp',
      'tjansten-svarar-inte',
    ]),
  );
}

function linesOf(objects: readonly object[]) {
  const value = objects.map((one) => JSON.stringify(one)).join('\n');
  return {
    schema: { type: 'string' as const, description: 'Ett JSON-objekt på varje rad.' },
    examples: { exempel: { value } },
  };
}
