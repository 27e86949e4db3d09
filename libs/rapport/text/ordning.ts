import { diagramSvg } from '../diagram/diagram-svg.js';
import type { Avsnitt, Rapport } from '../modell/rapport.js';
import { teckenforklaring } from './cell.js';

/** A section with its picture drawn: HTML and PDF are given the same one. */
export interface RitatAvsnitt extends Avsnitt {
  readonly svg?: string;
}

/** The sections in their order, each chart with an id of its own. */
export function ritadeAvsnitt({ avsnitt }: Rapport): readonly RitatAvsnitt[] {
  return avsnitt.map((one, n) =>
    one.diagram === undefined ? one : { ...one, svg: diagramSvg(one.diagram, `diagram-${n + 1}`) },
  );
}

/** What stands below a table: what its signs mean, then its own notes. */
export function noter({ tabell: { rader, fotnoter } }: Avsnitt): readonly string[] {
  return [...teckenforklaring(rader.flat()), ...fotnoter];
}

/** Each question and, where there is a picture, what it says: all of it on the first page. */
export function fragor({ avsnitt }: Rapport): readonly { rubrik: string; svar: string }[] {
  return avsnitt.map(({ rubrik, diagram }) => ({ rubrik, svar: diagram?.budskap ?? '' }));
}

export const OM_RUBRIK = 'Om rapporten';
export const INNEHALL_RUBRIK = 'Frågor och svar i korthet';
export const SAMMANFATTNING_RUBRIK = 'Sammanfattning';
export const SAKNAR_RADER = 'Det finns inga uppgifter att visa.';
