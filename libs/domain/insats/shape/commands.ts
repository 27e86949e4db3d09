import type { InsatsCommand } from '../commands.js';
import type { InsatsEventType } from '../events.js';
import { EVENT_SHAPES } from './events.js';
import { DATUM, ID_FIELD, KOD, listOf, oneOf, optional, type Shape, VARDE } from './field.js';

type CommandType = InsatsCommand['type'];

/** The event that an accepted command of each type records. */
export const EVENT_OF: Readonly<Record<CommandType, InsatsEventType>> = {
  FattaBeslut: 'BeslutFattat',
  LamnaUppdrag: 'UppdragLamnat',
  UpprattaGenomforandeplan: 'GenomforandeplanUpprattad',
  RevideraGenomforandeplan: 'GenomforandeplanReviderad',
  PaborjaInsats: 'InsatsPaborjad',
  RegistreraSkattning: 'SkattningRegistrerad',
  GenomforUppfoljning: 'UppfoljningGenomford',
  AvslutaInsats: 'InsatsAvslutad',
  RattaUppgift: 'UppgiftRattad',
  MakuleraHandelse: 'HandelseMakulerad',
  IfragasattUppgift: 'UppgiftIfragasatt',
  BegransaBehandling: 'BehandlingBegransad',
  HavBegransning: 'BegransningHavd',
};

const RATTELSE: Shape = [
  ['datum', DATUM],
  ['handelseId', ID_FIELD],
  [
    'andringar',
    listOf(
      [
        ['falt', KOD],
        ['till', VARDE],
      ],
      1,
    ),
  ],
  ['skal', oneOf('skrivfel', 'nya-uppgifter', 'fel-kod')],
];

function mayOmit(shape: Shape, names: (name: string) => boolean): Shape {
  return shape.map(([name, of]) => [name, names(name) ? optional(of) : of]);
}

/** The fields of each command: those of its event, less what the decision fills in. */
export const COMMAND_SHAPES: Readonly<Record<CommandType, Shape>> = {
  FattaBeslut: EVENT_SHAPES.BeslutFattat,
  LamnaUppdrag: EVENT_SHAPES.UppdragLamnat,
  UpprattaGenomforandeplan: EVENT_SHAPES.GenomforandeplanUpprattad,
  RevideraGenomforandeplan: EVENT_SHAPES.GenomforandeplanReviderad,
  PaborjaInsats: mayOmit(EVENT_SHAPES.InsatsPaborjad, (name) => name !== 'datum'),
  RegistreraSkattning: mayOmit(
    EVENT_SHAPES.SkattningRegistrerad,
    (name) => name === 'instrumentversion',
  ),
  GenomforUppfoljning: EVENT_SHAPES.UppfoljningGenomford,
  AvslutaInsats: EVENT_SHAPES.InsatsAvslutad,
  RattaUppgift: RATTELSE,
  MakuleraHandelse: EVENT_SHAPES.HandelseMakulerad,
  IfragasattUppgift: EVENT_SHAPES.UppgiftIfragasatt,
  BegransaBehandling: EVENT_SHAPES.BehandlingBegransad,
  HavBegransning: EVENT_SHAPES.BegransningHavd,
};
