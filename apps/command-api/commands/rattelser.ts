import {
  bytIndividExample,
  BytIndividDto,
  overflyttaInsatsExample,
  OverflyttaInsatsDto,
} from '../dto/overlamning.dto.js';
import { rattaUppgiftExample, RattaUppgiftDto } from '../dto/ratta-uppgift.dto.js';
import {
  begransaBehandlingExample,
  BegransaBehandlingDto,
  havBegransningExample,
  HavBegransningDto,
  ifragasattUppgiftExample,
  IfragasattUppgiftDto,
} from '../dto/rattighet.dto.js';
import { command, type CommandEntry } from './entry.js';
import { requireBytaNamnd } from './require-byta-namnd.js';
import { requireTillIndivid } from './require-till-individ.js';

/** What mends an insats, moves it, and what the person whom it is about may demand of it. Annulment takes two, and is a controller of its own. */
export const RATTELSER: readonly CommandEntry[] = [
  command('OverflyttaInsats', {
    path: 'overflyttning',
    summary: 'Registrera att en annan nämnd har tagit över insatsen',
    body: OverflyttaInsatsDto,
    example: overflyttaInsatsExample,
    atgard: 'insats.overflytta',
  }),
  command('BytIndivid', {
    path: 'individbyte',
    summary: 'Flytta insatsen till den individ som den hör till',
    body: BytIndividDto,
    example: bytIndividExample,
    atgard: 'insats.byt-individ',
    problems: ['uppgiften-finns-inte'],
    require: requireTillIndivid,
  }),
  command('RattaUppgift', {
    path: 'rattelser',
    summary: 'Rätta en uppgift i en tidigare händelse',
    body: RattaUppgiftDto,
    example: rattaUppgiftExample,
    require: requireBytaNamnd,
  }),
  command('IfragasattUppgift', {
    path: 'ifragasatta-uppgifter',
    summary: 'Anteckna att en uppgift är ifrågasatt; den står kvar med det antecknat',
    body: IfragasattUppgiftDto,
    example: ifragasattUppgiftExample,
    atgard: 'insats.ifragasatt',
  }),
  command('BegransaBehandling', {
    path: 'begransningar',
    summary: 'Begränsa behandlingen: insatsen räknas inte i några siffror från och med nu',
    body: BegransaBehandlingDto,
    example: begransaBehandlingExample,
    atgard: 'insats.begransa',
  }),
  command('HavBegransning', {
    path: 'begransningar/havningar',
    summary: 'Häv begränsningen: insatsen räknas igen',
    body: HavBegransningDto,
    example: havBegransningExample,
    atgard: 'insats.begransa',
  }),
];
