import type { Datum, InsatsCommand, InsatsState } from '../../domain/index.js';
import { derivedId } from '../../recording/index.js';
import type { Rad, Skattningsvarde } from '../row/rad.js';
import { grundceller, grunduppgifter } from './grund.js';
import type { Insatsgrupp } from './grupp.js';
import { handelseuppdrag } from './handelseuppdrag.js';
import type { Uppdrag } from './uppdrag.js';

/** What a group of rows asks to be recorded, in an order that can be recorded. */
export function commandsOf(grupp: Insatsgrupp, state: InsatsState): readonly Uppdrag[] {
  if (grupp.rader.some(({ handelse }) => handelse !== undefined)) return handelseuppdrag(grupp);
  const ratings = grupp.rader
    .flatMap((rad) => rad.skattningar.map((of) => skattning(rad, of)))
    .sort((a, b) => (a.command.data.datum < b.command.data.datum ? -1 : 1));
  return [
    ...beslut(grupp),
    ...start(grupp, state, ratings[0]),
    ...plan(grupp),
    ...ratings,
    ...avslut(grupp),
  ];
}

type Datumfalt = 'beslutsdatum' | 'startdatum' | 'plandatum' | 'avslutsdatum';

function beslut(grupp: Insatsgrupp): readonly Uppdrag[] {
  const datum = grupp.uppgifter.beslutsdatum?.value;
  if (datum === undefined) return [];
  const data = {
    ...grunduppgifter(grupp, datum),
    datum,
    utfall: 'bifall',
    lagrum: lagrumDen(datum),
    behovsprovad: true,
  } as const;
  return [from(grupp, 'beslutsdatum', { type: 'FattaBeslut', data })];
}

/** The section that decisions on open insatser rested on; files do not say. */
function lagrumDen(datum: Datum): string {
  if (datum >= '2025-07-01') return 'sol-2025-11-1';
  return datum >= '2002-01-01' ? 'sol-2001-4-1' : 'sol-1980-6';
}

/** At the stated day, else when the first rating was made, unless a start is known. */
function start(
  grupp: Insatsgrupp,
  state: InsatsState,
  first: Uppdrag | undefined,
): readonly Uppdrag[] {
  const stated = grupp.uppgifter.startdatum?.value;
  const known = state.gallande.some(({ type }) => type === 'InsatsPaborjad');
  const decided =
    grupp.uppgifter.beslutsdatum !== undefined ||
    state.gallande.some(({ type }) => type === 'BeslutFattat');
  const facts = (datum: Datum) => (known || decided ? {} : grunduppgifter(grupp, datum));
  if (stated !== undefined) {
    const data = { ...facts(stated), datum: stated };
    return [from(grupp, 'startdatum', { type: 'PaborjaInsats', data })];
  }
  if (first === undefined || known || state.lage === 'Avslutad') return [];
  const { datum } = first.command.data;
  const command = { type: 'PaborjaInsats', data: { ...facts(datum), datum } } as const;
  return [{ ...first, command, cells: { '': first.cells['/datum'] ?? '', ...grundceller(grupp) } }];
}

function plan(grupp: Insatsgrupp): readonly Uppdrag[] {
  const datum = grupp.uppgifter.plandatum?.value;
  if (datum === undefined) return [];
  const data = {
    datum,
    malsattningar: [],
    barnetDelaktigt: 'uppgift-saknas',
    forvaring: 'digitalt',
  } as const;
  return [from(grupp, 'plandatum', { type: 'UpprattaGenomforandeplan', data })];
}

function avslut(grupp: Insatsgrupp): readonly Uppdrag[] {
  const datum = grupp.uppgifter.avslutsdatum?.value;
  if (datum === undefined) return [];
  const avslutsorsak = grupp.uppgifter.avslutsorsak?.value ?? 'OKAND_MIGRERAD';
  const data = { datum, avslutsorsak, initieradAv: 'uppgift-saknas', maluppfyllelse: [] } as const;
  return [from(grupp, 'avslutsdatum', { type: 'AvslutaInsats', data })];
}

function from(grupp: Insatsgrupp, falt: Datumfalt, command: InsatsCommand): Uppdrag {
  const cell = grupp.uppgifter[falt]?.cell ?? '';
  const avslutsorsak = grupp.uppgifter.avslutsorsak?.cell ?? cell;
  const cells = {
    '': cell,
    '/datum': cell,
    '/avslutsorsak': avslutsorsak,
    ...grundceller(grupp),
  };
  return { command, rad: grupp.raderna[falt] ?? 0, cells };
}

/** One start and one end per instrument and informant, so a changed date is seen as a change. */
function skattning(rad: Rad, of: Skattningsvarde): Uppdrag {
  const { instrument, matpunkt, informant, datum, poang } = of;
  const occasion = matpunkt.value === 'mellan' ? datum.value : '';
  const parts = [rad.insatsId, instrument.value, matpunkt.value, informant.value, occasion];
  const data = {
    skattningId: derivedId('skattning', parts.join('|')),
    datum: datum.value,
    matpunkt: matpunkt.value,
    instrument: instrument.value,
    informant: informant.value,
    poang: poang.value,
    satt: 'uppgift-saknas',
  } as const;
  const cells = {
    '': poang.cell,
    '/datum': datum.cell,
    '/matpunkt': matpunkt.cell,
    '/instrument': instrument.cell,
    '/informant': informant.cell,
    '/poang': poang.cell,
  };
  return { command: { type: 'RegistreraSkattning', data }, rad: rad.number, cells };
}
