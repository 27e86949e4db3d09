import {
  aterupptaVerkstallighetExample,
  AterupptaVerkstallighetDto,
  avbrytVerkstallighetExample,
  AvbrytVerkstallighetDto,
} from '../dto/avbrott.dto.js';
import { avslutaInsatsExample, AvslutaInsatsDto } from '../dto/avsluta-insats.dto.js';
import {
  noteraEjGenomfordSkattningExample,
  NoteraEjGenomfordSkattningDto,
} from '../dto/ej-genomford-skattning.dto.js';
import { genomforSessionExample, GenomforSessionDto } from '../dto/genomfor-session.dto.js';
import {
  genomforUppfoljningExample,
  GenomforUppfoljningDto,
} from '../dto/genomfor-uppfoljning.dto.js';
import { noteraDelaktighetExample, NoteraDelaktighetDto } from '../dto/notera-delaktighet.dto.js';
import { noteraNyOroExample, NoteraNyOroDto } from '../dto/notera-ny-oro.dto.js';
import {
  noteraStruktureradBedomningExample,
  NoteraStruktureradBedomningDto,
} from '../dto/notera-strukturerad-bedomning.dto.js';
import { noteraVidtalandeExample, NoteraVidtalandeDto } from '../dto/notera-vidtalande.dto.js';
import { paborjaInsatsExample, PaborjaInsatsDto } from '../dto/paborja-insats.dto.js';
import { registreraSipExample, RegistreraSipDto } from '../dto/registrera-sip.dto.js';
import {
  registreraSkattningExample,
  RegistreraSkattningDto,
} from '../dto/registrera-skattning.dto.js';
import {
  skattningsregistreringExample,
  SkattningsregistreringDto,
} from '../dto/skattningsregistrering.dto.js';
import { foljUppEfterAvslutExample, FoljUppEfterAvslutDto } from '../dto/uppfoljning-efter.dto.js';
import { command, commandFrom, type CommandEntry } from './entry.js';
import { withSessionId, withSkattningId, withUppfoljningId } from './ids.js';
import { poangOchKurva } from './kurva.js';

/** From the start to what comes after the end. */
export const FRAN_START: readonly CommandEntry[] = [
  command('PaborjaInsats', {
    path: 'start',
    summary: 'Registrera att insatsen har påbörjats',
    body: PaborjaInsatsDto,
    example: paborjaInsatsExample,
  }),
  command('AvbrytVerkstallighet', {
    path: 'avbrott',
    summary: 'Registrera att insatsen har avbrutits tillfälligt',
    body: AvbrytVerkstallighetDto,
    example: avbrytVerkstallighetExample,
  }),
  command('AterupptaVerkstallighet', {
    path: 'avbrott/aterupptagande',
    summary: 'Registrera att insatsen har återupptagits',
    body: AterupptaVerkstallighetDto,
    example: aterupptaVerkstallighetExample,
  }),
  commandFrom(
    'RegistreraSkattning',
    {
      path: 'skattningar',
      summary: 'Registrera en skattning; svaret har poängen och kurvan',
      body: RegistreraSkattningDto,
      example: registreraSkattningExample,
      registrering: { type: SkattningsregistreringDto, example: skattningsregistreringExample },
      more: poangOchKurva,
    },
    withSkattningId,
  ),
  command('NoteraEjGenomfordSkattning', {
    path: 'ej-genomforda-skattningar',
    summary: 'Registrera att en skattning inte genomfördes, och varför',
    body: NoteraEjGenomfordSkattningDto,
    example: noteraEjGenomfordSkattningExample,
  }),
  commandFrom(
    'GenomforSession',
    {
      path: 'sessioner',
      summary: 'Registrera en session',
      body: GenomforSessionDto,
      example: genomforSessionExample,
    },
    withSessionId,
  ),
  commandFrom(
    'GenomforUppfoljning',
    {
      path: 'uppfoljningar',
      summary: 'Registrera en uppföljning',
      body: GenomforUppfoljningDto,
      example: genomforUppfoljningExample,
    },
    withUppfoljningId,
  ),
  command('NoteraDelaktighet', {
    path: 'delaktighet',
    summary: 'Registrera om barnet kom till tals i ett steg',
    body: NoteraDelaktighetDto,
    example: noteraDelaktighetExample,
  }),
  command('RegistreraSip', {
    path: 'sip',
    summary: 'Registrera hur det står till med en samordnad individuell plan (SIP)',
    body: RegistreraSipDto,
    example: registreraSipExample,
  }),
  command('NoteraVidtalande', {
    path: 'vidtalanden',
    summary: 'Registrera om någon kring barnet är vidtalad: skolan, BUP eller någon annan',
    body: NoteraVidtalandeDto,
    example: noteraVidtalandeExample,
  }),
  command('NoteraStruktureradBedomning', {
    path: 'bedomningar',
    summary: 'Registrera att en strukturerad bedömning är gjord, inte vad den visade',
    body: NoteraStruktureradBedomningDto,
    example: noteraStruktureradBedomningExample,
  }),
  command('NoteraNyOro', {
    path: 'ny-oro',
    summary: 'Registrera att ny oro har kommit in under insatsen',
    body: NoteraNyOroDto,
    example: noteraNyOroExample,
  }),
  command('AvslutaInsats', {
    path: 'avslut',
    summary: 'Registrera att insatsen har avslutats',
    body: AvslutaInsatsDto,
    example: avslutaInsatsExample,
  }),
  command('FoljUppEfterAvslut', {
    path: 'uppfoljningar-efter-avslut',
    summary: 'Registrera hur det är 6, 12 eller 18 månader efter avslutet',
    body: FoljUppEfterAvslutDto,
    example: foljUppEfterAvslutExample,
  }),
];
