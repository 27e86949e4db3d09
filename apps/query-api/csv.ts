import { StreamableFile } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import type { Response } from 'express';
import { tabellCsv, type Tabell } from '../../libs/rapport/index.js';
import { queryProblem } from './query-problems.js';
import { sendAs } from './utgavor/ark.js';

/** How an answer that is one table may be had. */
export const FORMATPARAMETRAR = ['format', 'bom'] as const;

type Given = Readonly<Partial<Record<(typeof FORMATPARAMETRAR)[number], string | undefined>>>;

/** Whether a sheet is asked for. @throws ProblemError */
export function isCsv({ format = 'json', bom }: Given): boolean {
  if (format !== 'json' && format !== 'csv') {
    throw queryProblem('ogiltig-parameter', { detail: 'format ska vara json eller csv.' });
  }
  if (bom !== undefined && bom !== 'ja') {
    throw queryProblem('ogiltig-parameter', { detail: 'bom ska vara ja, eller utelämnas.' });
  }
  return format === 'csv';
}

/** The table as a file, as Swedish spreadsheet programs read it. */
export function sendCsv(
  response: Response,
  { namn, tabell, bom }: { readonly namn: string; readonly tabell: Tabell } & Given,
): StreamableFile {
  sendAs(response, 'text/csv; charset=utf-8', `${namn}.csv`);
  return new StreamableFile(Buffer.from(tabellCsv(tabell, { bom: bom === 'ja' })));
}

/** The same in the description. */
export const FORMAT = { name: 'format', required: false, enum: ['json', 'csv'] };

/** For a spreadsheet program that needs to be told that it is UTF-8. */
export function ApiBom(): MethodDecorator {
  return ApiQuery({ name: 'bom', required: false, description: '`ja` för Excel på Windows.' });
}
