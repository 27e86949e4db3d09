import { applyDecorators } from '@nestjs/common';
import { ApiProduces, ApiResponse } from '@nestjs/swagger';
import { problemResponse } from '../examples.js';

const EXAMPLE = {
  projektion: 'insats-forlopp',
  position: '1204',
  dag: '2026-05-10',
  tidslinje: {
    dag: '2026-05-10',
    dagIOrd: 'söndag 10 maj 2026',
    tilltal: 'du',
    lage: 'pagar',
    nu: 'Du får hjälp just nu.',
    poster: [
      {
        slag: 'har-hant',
        sakerhet: 'dag',
        dag: '2026-02-02',
        nar: 'måndag 2 februari 2026',
        rubrik: 'Hjälpen började',
        text: 'Nu kom hjälpen i gång.',
      },
      {
        slag: 'kommer',
        sakerhet: 'vecka',
        dag: '2026-06-04',
        nar: 'omkring vecka 23, i juni 2026',
        rubrik: 'Hur går det?',
        text: 'Ni ska prata om hur det går. Säg vad du tycker.',
      },
    ],
    mal: ['Hur det går i skolan.'],
  },
};

/** Documents the timeline for the child. */
export function ApiTidslinje() {
  return applyDecorators(
    ApiProduces('text/html', 'application/json', 'application/problem+json'),
    ApiResponse({
      status: 200,
      description: 'Tidslinjen som en sida att skriva ut, eller som data',
      content: {
        'text/html': { schema: { type: 'string' } },
        'application/json': { example: EXAMPLE },
      },
    }),
    problemResponse(400, 'ogiltig-parameter', 'Parametern har ett värde som inte går att använda'),
    problemResponse(404, 'okand-insats', 'Insatsen finns inte'),
  );
}
