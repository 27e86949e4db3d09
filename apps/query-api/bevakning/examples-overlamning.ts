import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiQuery } from '@nestjs/swagger';
import { problemResponse } from '../examples.js';
import { MIN_POSITION, ok } from './examples.js';
import { OVERLAMNING_DEFINITIONER } from './overlamning.js';

const INSATS = '3f2c8a6e-7d61-5c0b-9a55-1f0e6b3a9d10';
const MAJA = { id: '00000000-0000-4000-8000-0000000a0001', namn: 'Maja Påhittad' };

const OVERLAMNING = {
  projektion: 'insats-forlopp',
  position: '1204',
  dag: '2026-11-22',
  medarbetare: MAJA,
  definitioner: OVERLAMNING_DEFINITIONER,
  antal: { insatser: 1, utanNagotSomForfaller: 0, medForsenat: 1 },
  skyddade: 0,
  avkortad: false,
  rader: [
    {
      insatsId: INSATS,
      metod: { kod: 'SIG_U', namn: 'Sociala insatsgrupper unga' },
      namnd: 'skarholmen',
      ansvariga: [MAJA],
      enhet: null,
      tillstand: 'pagaende',
      startdatum: '2026-10-27',
      nasta: {
        rubrik: 'Genomförandeplan',
        slag: 'plan',
        avser: 'genomforandeplan',
        forfaller: '2026-11-17',
        lage: 'forsenad',
        dagarKvar: -5,
        adress: `/v1/insatser/${INSATS}/genomforandeplan`,
      },
      oppna: 2,
      forsenade: 1,
      kvalitetsflaggor: [{ kod: 'PLAN_SAKNAS', agare: 'behandlare' }],
    },
  ],
  hosIngen: {
    antal: { insatser: 0, utanNagotSomForfaller: 0, medForsenat: 0 },
    skyddade: 0,
    avkortad: false,
    rader: [],
  },
};

/** Documents the list before a hand-over. */
export function ApiOverlamning() {
  return applyDecorators(
    ApiOperation({
      summary: 'En medarbetares alla öppna insatser, och de som ligger hos ingen',
      description:
        'Inför en överlämning: läget, vad som förfaller härnäst och flaggorna, också för insatser där inget ' +
        'förfaller. Lämna sedan över med POST /v1/overlamning. Enhetschefen ser enhetens; andra det som de ' +
        'själva är namngivna på.',
    }),
    ApiQuery({
      name: 'anvandare',
      description:
        'En medarbetares id, `jag` eller `ingen`. Ett okänt id ger 404 `okand-medarbetare`.',
    }),
    ApiQuery({ name: 'stadsdelsnamnd', required: false, example: 'skarholmen' }),
    ApiHeader(MIN_POSITION),
    ok(OVERLAMNING),
    problemResponse(400, 'ogiltig-parameter', 'Parametern saknas eller går inte att använda'),
    problemResponse(404, 'okand-medarbetare', 'Medarbetaren finns inte'),
  );
}
