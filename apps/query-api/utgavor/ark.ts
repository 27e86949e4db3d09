import { StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { tabellCsv, tabellerXlsx } from '../../../libs/rapport/index.js';
import type { UtgavaRad } from '../../../projections/utgavor/index.js';
import type { Utgivetgrupp } from '../../../projections/utgivet-utfall/index.js';
import { FORBEHALL } from '../answer.js';
import { queryProblem } from '../query-problems.js';
import { andelstabell, antalstabell } from './tabell.js';
import { UTGIVNINGSDEFINITIONER } from './svar.js';

interface Ark {
  readonly found: UtgavaRad;
  readonly rader: readonly Utgivetgrupp[];
  readonly format: string;
  readonly bom: boolean;
}

/** The groups as a file: counts as CSV, or counts, shares and what they mean as a workbook. */
export async function sendSheets(
  response: Response,
  { found, rader, format, bom }: Ark,
): Promise<StreamableFile> {
  const name = `utgava-${found.nummer}-utfall`;
  if (format === 'csv') {
    sendAs(response, 'text/csv; charset=utf-8', `${name}.csv`);
    return new StreamableFile(Buffer.from(tabellCsv(antalstabell(rader), { bom })));
  }
  if (format !== 'xlsx') {
    throw queryProblem('ogiltig-parameter', { detail: 'format ska vara json, csv eller xlsx.' });
  }
  sendAs(
    response,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    `${name}.xlsx`,
  );
  const definitions = Object.entries(UTGIVNINGSDEFINITIONER);
  const bytes = await tabellerXlsx({
    titel: `Utgåva ${found.nummer}`,
    upprattad: found.publicerad,
    tabeller: [antalstabell(rader), andelstabell(rader)],
    om: [
      { etikett: 'Utgåva', text: `${found.nummer}, publicerad ${found.datum}` },
      { etikett: 'Position', text: found.om.tillPosition },
      { etikett: 'Att tänka på', text: FORBEHALL },
      ...definitions.map(([etikett, text]) => ({ etikett, text })),
    ],
  });
  return new StreamableFile(bytes);
}

/** Names the file that is sent. */
export function sendAs(response: Response, type: string, file: string): void {
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Disposition', `attachment; filename="${file}"`);
}
