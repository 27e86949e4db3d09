import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiQuery } from '@nestjs/swagger';
import { MIN_POSITION, ok, VEMS_PARAMETRAR } from './examples.js';
import { OPPNA_DEFINITIONER } from './oppna.js';
import { AGARNA, FLAGGKODER } from './parameters.js';

const INSATS = '3f2c8a6e-7d61-5c0b-9a55-1f0e6b3a9d10';

const FLAGGOR = {
  projektion: 'kvalitetsflaggor',
  position: '1204',
  dag: '2026-11-22',
  avkortad: false,
  rader: [
    {
      insatsId: INSATS,
      kod: 'PLAN_SAKNAS',
      text: 'Genomförandeplan saknas. Upprätta en plan med mål.',
      sedan: '2026-11-17',
      alderDagar: 5,
      agare: 'behandlare',
      metod: { kod: 'SIG_U', namn: 'Sociala insatsgrupper unga' },
      namnd: 'skarholmen',
      ansvariga: [{ id: '00000000-0000-4000-8000-0000000a0001', namn: 'Maja Påhittad' }],
      enhet: null,
    },
  ],
  nasta: null,
};

/** Documents the list of flags. */
export function ApiFlagglista() {
  return applyDecorators(
    ApiOperation({
      summary: 'Kvalitetsflaggorna, också i insatser där inget väntar på att göras',
      description:
        'Svar som någon ska se på genast (RISKSVAR) står först, sedan de äldsta. Varje flagga säger hur ' +
        'gammal den är, vem som ska se till den (agare) och vem som har insatsen nu (ansvariga, enhet). ' +
        'Flaggor om sen registrering visas i insatsens förlopp och räknas i registreringskvalitet: de går inte att åtgärda.',
    }),
    ApiQuery({ name: 'kod', required: false, enum: FLAGGKODER }),
    ApiQuery({ name: 'agare', required: false, enum: AGARNA }),
    ...VEMS_PARAMETRAR,
    ok(FLAGGOR),
  );
}

const TVA = { insatser: 2, oppna: 3, forsenade: 1 };

const OPPNA = {
  projektion: 'uppfoljning-bevakning',
  position: '1204',
  efterslapning: '0',
  dag: '2026-11-22',
  namnder: ['skarholmen'],
  definitioner: { forsenade: OPPNA_DEFINITIONER.forsenade },
  samtliga: {
    ...TVA,
    utanAnsvarig: { insatser: 1, oppna: 1, forsenade: 1 },
    perSlag: { plan: { insatser: 2, oppna: 2, forsenade: 1 } },
    perEnhet: [{ enhet: 'Öppenvården', ...TVA }],
  },
  rader: [{ stadsdelsnamnd: { kod: 'skarholmen', namn: 'Skärholmen' }, ...TVA }],
};

/** Documents the counts of what waits. */
export function ApiOppna() {
  return applyDecorators(
    ApiOperation({
      summary: 'Hur mycket som väntar och är försenat, per nämnd och enhet',
      description:
        'Antal utan uppgift om någon enskild, för den som följer nämndens arbete utan att läsa akter. ' +
        'Varje nämnd som får läsas har en rad, också med noll.',
    }),
    ApiQuery({ name: 'stadsdelsnamnd', required: false, example: 'skarholmen' }),
    ApiHeader(MIN_POSITION),
    ok(OPPNA),
  );
}
