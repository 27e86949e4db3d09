import {
  andraBeslutExample,
  AndraBeslutDto,
  avgorOverklagandeExample,
  AvgorOverklagandeDto,
  overklagaBeslutExample,
  OverklagaBeslutDto,
  upphavBeslutExample,
  UpphavBeslutDto,
} from '../dto/beslutets-gang.dto.js';
import {
  rapporteraEjVerkstalltExample,
  RapporteraEjVerkstalltDto,
} from '../dto/ej-verkstallt.dto.js';
import { erbjudInsatsExample, ErbjudInsatsDto } from '../dto/erbjud-insats.dto.js';
import { fattaBeslutExample, FattaBeslutDto } from '../dto/fatta-beslut.dto.js';
import { lamnaUppdragExample, LamnaUppdragDto } from '../dto/lamna-uppdrag.dto.js';
import {
  revideraGenomforandeplanExample,
  RevideraGenomforandeplanDto,
} from '../dto/revidera-genomforandeplan.dto.js';
import {
  accepteraInsatsExample,
  AccepteraInsatsDto,
  avbojInsatsExample,
  AvbojInsatsDto,
  noteraOkandAcceptExample,
  NoteraOkandAcceptDto,
} from '../dto/svar-pa-erbjudande.dto.js';
import {
  avslutaUppfoljningEfterUtredningExample,
  AvslutaUppfoljningEfterUtredningDto,
  beslutaUppfoljningEfterUtredningExample,
  BeslutaUppfoljningEfterUtredningDto,
} from '../dto/uppfoljning-efter.dto.js';
import {
  upprattaGenomforandeplanExample,
  UpprattaGenomforandeplanDto,
} from '../dto/uppratta-genomforandeplan.dto.js';
import {
  stallIKoExample,
  StallIKoDto,
  taEmotUppdragExample,
  TaEmotUppdragDto,
} from '../dto/utforarens-mottagande.dto.js';
import { command, commandFrom, type CommandEntry } from './entry.js';
import { withMalsattningar } from './ids.js';

/** From the offer to the plan; and what becomes of an offer that led nowhere. */
export const FORE_START: readonly CommandEntry[] = [
  command('ErbjudInsats', {
    path: 'erbjudande',
    summary: 'Registrera ett erbjudande på en insats som redan är öppnad',
    body: ErbjudInsatsDto,
    example: erbjudInsatsExample,
  }),
  command('AccepteraInsats', {
    path: 'accept',
    summary: 'Registrera att erbjudandet har accepterats',
    body: AccepteraInsatsDto,
    example: accepteraInsatsExample,
  }),
  command('AvbojInsats', {
    path: 'avbojande',
    summary: 'Registrera att erbjudandet har avböjts',
    body: AvbojInsatsDto,
    example: avbojInsatsExample,
  }),
  command('NoteraOkandAccept', {
    path: 'okand-accept',
    summary: 'Registrera att det är okänt om erbjudandet accepterades',
    body: NoteraOkandAcceptDto,
    example: noteraOkandAcceptExample,
  }),
  command('BeslutaUppfoljningEfterUtredning', {
    path: 'uppfoljning-efter-utredning',
    summary: 'Registrera beslut om uppföljning efter avslutad utredning',
    body: BeslutaUppfoljningEfterUtredningDto,
    example: beslutaUppfoljningEfterUtredningExample,
  }),
  command('AvslutaUppfoljningEfterUtredning', {
    path: 'uppfoljning-efter-utredning/avslut',
    summary: 'Registrera att uppföljningen efter utredning har avslutats',
    body: AvslutaUppfoljningEfterUtredningDto,
    example: avslutaUppfoljningEfterUtredningExample,
  }),
  command('FattaBeslut', {
    path: 'beslut',
    summary: 'Registrera ett beslut på en insats som redan är öppnad',
    body: FattaBeslutDto,
    example: fattaBeslutExample,
  }),
  command('AndraBeslut', {
    path: 'beslut/andringar',
    summary: 'Registrera att beslutet har ändrats',
    body: AndraBeslutDto,
    example: andraBeslutExample,
  }),
  command('UpphavBeslut', {
    path: 'beslut/upphorande',
    summary: 'Registrera att beslutet har upphört',
    body: UpphavBeslutDto,
    example: upphavBeslutExample,
  }),
  command('OverklagaBeslut', {
    path: 'beslut/overklaganden',
    summary: 'Registrera att beslutet har överklagats',
    body: OverklagaBeslutDto,
    example: overklagaBeslutExample,
  }),
  command('AvgorOverklagande', {
    path: 'beslut/overklaganden/avgoranden',
    summary: 'Registrera hur ett överklagande avgjordes',
    body: AvgorOverklagandeDto,
    example: avgorOverklagandeExample,
  }),
  command('RapporteraEjVerkstallt', {
    path: 'beslut/ej-verkstallt-rapporter',
    summary: 'Registrera att beslutet har rapporterats som ej verkställt',
    body: RapporteraEjVerkstalltDto,
    example: rapporteraEjVerkstalltExample,
  }),
  command('LamnaUppdrag', {
    path: 'uppdrag',
    summary: 'Registrera uppdraget till utföraren',
    body: LamnaUppdragDto,
    example: lamnaUppdragExample,
  }),
  command('TaEmotUppdrag', {
    path: 'uppdrag/mottagande',
    summary: 'Registrera att utföraren har tagit emot uppdraget',
    body: TaEmotUppdragDto,
    example: taEmotUppdragExample,
  }),
  command('StallIKo', {
    path: 'ko',
    summary: 'Registrera att individen står i kö till insatsen',
    body: StallIKoDto,
    example: stallIKoExample,
  }),
  commandFrom(
    'UpprattaGenomforandeplan',
    {
      path: 'genomforandeplan',
      summary: 'Registrera genomförandeplanen',
      body: UpprattaGenomforandeplanDto,
      example: upprattaGenomforandeplanExample,
    },
    withMalsattningar,
  ),
  commandFrom(
    'RevideraGenomforandeplan',
    {
      path: 'genomforandeplan/revideringar',
      summary: 'Registrera en revidering av genomförandeplanen',
      body: RevideraGenomforandeplanDto,
      example: revideraGenomforandeplanExample,
    },
    withMalsattningar,
  ),
];
