import type { Datum } from '../../domain/index.js';
import {
  aalenJohansen,
  arDefinierad,
  incidensVid,
  type Avlasning,
  type KumulativIncidens,
  type Matt,
} from '../statistik/index.js';
import type { Summor } from '../summor.js';
import { observationer, vantandePer } from './tider.js';

/** Var de som började är efter så många dagar. (Shares that were broken off and carried through by then, or why they are not told.) */
export interface Kvarvarodag {
  readonly dag: number;
  readonly avbrott: Matt<Avlasning>;
  readonly fullfoljd: Matt<Avlasning>;
}

/** Hur länge de som började blev kvar. (Of those who began in the period, as of a day.) */
export interface Kvarvaro {
  /** `fullfoljda` + `avbrott` + `annatSlut` + `pagar`. */
  readonly startade: number;
  readonly fullfoljda: number;
  readonly avbrott: number;
  readonly annatSlut: number;
  readonly pagar: number;
  /** Those who said yes, or were granted it where no yes is recorded, offered or not, in the period, and have not said no since without starting. */
  readonly jaEllerBeslut: {
    readonly antal: number;
    readonly startade: number;
    readonly aldrigStartade: number;
    readonly vantar: number;
  };
  /** Those who said yes, or were granted it, in the period, and whose last answer is a no; not part of `jaEllerBeslut`. */
  readonly tackadeNej: number;
  readonly efterDagar: readonly Kvarvarodag[];
}

/** The days after the start at which the curves are read. */
export const KVARVARODAGAR = [30, 60, 90, 120, 180, 365] as const;

/** The sums of the two steps that it is told from. */
export interface Kvarvarosummor {
  readonly startTillAvslut: Summor;
  readonly jaTillStart: Summor;
}

/** How it stood at the end of a day. */
export function kvarvarovy(sums: Kvarvarosummor, per: Datum): Kvarvaro {
  const borjade = vantandePer(sums.startTillAvslut, per);
  const antal = raknade(borjade);
  const ja = raknade(vantandePer(sums.jaTillStart, per));
  const incidens = aalenJohansen(observationer(borjade));
  return {
    startade: antal('fullfoljd', 'avbrott', 'annan', 'vantar'),
    fullfoljda: antal('fullfoljd'),
    avbrott: antal('avbrott'),
    annatSlut: antal('annan'),
    pagar: antal('vantar'),
    jaEllerBeslut: {
      antal: ja('hant', 'omvant', 'bort', 'vantar'),
      startade: ja('hant', 'omvant'),
      aldrigStartade: ja('bort'),
      vantar: ja('vantar'),
    },
    tackadeNej: ja('nej'),
    efterDagar: KVARVARODAGAR.map((dag) => ({
      dag,
      avbrott: avlast(incidens, 'avbrott', dag),
      fullfoljd: avlast(incidens, 'fullfoljd', dag),
    })),
  };
}

function raknade(vantande: ReturnType<typeof vantandePer>) {
  return (...utfall: readonly string[]) =>
    vantande.reduce((sum, one) => sum + (utfall.includes(one.utfall) ? one.antal : 0), 0);
}

function avlast(incidens: Matt<KumulativIncidens>, orsak: string, tid: number): Matt<Avlasning> {
  return arDefinierad(incidens) ? incidensVid(incidens, { orsak, tid }) : incidens;
}
