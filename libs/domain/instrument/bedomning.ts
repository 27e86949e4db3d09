import { foldName, nameIndex } from '../fold.js';
import type { Bedomningsinstrument } from './types.js';

/** Bedömningsinstrument: hör till utredningen och är inte mått på utfall. (Refused as ratings.) */
export const BEDOMNINGSINSTRUMENT: readonly Bedomningsinstrument[] = [
  { kod: 'SAVRY', namn: 'SAVRY', alias: [], kalla: 'Riskbedömning 12–18 år; summeras inte' },
  {
    kod: 'EARL',
    namn: 'EARL',
    alias: ['EARL-20B', 'EARL-21G', 'EARL V3'],
    kalla: 'Riskbedömning 6–12 år; helhetsbedömning',
  },
  { kod: 'ESTER', namn: 'Ester', alias: ['Ester-bedömning'], kalla: 'Risk och skydd 0–18 år' },
  { kod: 'IRISK', namn: 'iRiSk', alias: [], kalla: 'Beslutsstöd vid våld i familjen' },
  { kod: 'IRK', namn: 'IRK', alias: [], kalla: 'Checklista för risk för kriminalitet' },
  { kod: 'ADAD', namn: 'ADAD', alias: [], kalla: 'Intervju om nio livsområden; ingen totalpoäng' },
  { kod: 'ASI', namn: 'ASI', alias: ['UBÅT'], kalla: 'Intervju för vuxna; ingen totalpoäng' },
  { kod: 'UNGDOK', namn: 'UngDOK', alias: [], kalla: 'Intervju vid missbruk; ingen totalpoäng' },
];

const BY_NAME = nameIndex(BEDOMNINGSINSTRUMENT, ({ kod, namn, alias }) => [kod, namn, ...alias]);

/** The assessment instrument of this name, so that a refusal can say why it is no rating. */
export function findBedomningsinstrument(text: string): Bedomningsinstrument | undefined {
  return BY_NAME.get(foldName(text));
}
