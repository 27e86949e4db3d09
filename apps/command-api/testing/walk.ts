import type { Response } from 'supertest';
import { EVENT_OF_COMMAND } from '../../../libs/domain/index.js';
import type { CommandType } from '../commands/entry.js';
import { OPENINGS } from '../commands/openings.js';
import { COMMANDS } from '../commands/table.js';
import { makuleraHandelseExample } from '../dto/makulera-handelse.dto.js';
import type { TestApi } from './api.js';

/** An hour at which all days of the examples have been. */
export const AUTUMN_2026 = Date.parse('2026-09-20T12:00:00Z');

/** A command on a known insats, by the very example that OpenAPI shows, or with some of it changed. */
type Step = readonly [type: CommandType, changes?: object];

/** A life: what opens it and what follows, each of which records one event. */
export interface Life {
  readonly opened: keyof typeof OPENINGS;
  /** What is changed in the example that opens it. */
  readonly changes?: object;
  readonly steps: readonly Step[];
}

/** Stands for the id of the event that the first step of its kind recorded. */
const idOf = (type: CommandType): object => ({ handelseId: `<${type}>` });

const lastSkattning = { datum: '2026-09-10', matpunkt: 'avslut', poang: 27.4 };

/** An FFT that is offered, decided, interrupted, completed, appealed, mended and handed over. */
export const FULLFOLJD_FFT: Life = {
  opened: 'InsatsErbjuden',
  steps: [
    ['AccepteraInsats'],
    ['FattaBeslut'],
    ['LamnaUppdrag'],
    ['TaEmotUppdrag'],
    ['StallIKo'],
    ['UpprattaGenomforandeplan'],
    ['OverklagaBeslut'],
    ['PaborjaInsats'],
    ['RegistreraSkattning'],
    ['GenomforSession'],
    ['NoteraNyOro'],
    ['NoteraEjGenomfordSkattning'],
    ['GenomforUppfoljning'],
    ['NoteraDelaktighet'],
    ['RegistreraSip'],
    ['NoteraVidtalande'],
    ['NoteraStruktureradBedomning'],
    ['RevideraGenomforandeplan'],
    ['AndraBeslut'],
    ['AvgorOverklagande'],
    ['AvbrytVerkstallighet'],
    ['AterupptaVerkstallighet'],
    ['RegistreraSkattning', lastSkattning],
    ['AvslutaInsats', { maluppfyllelse: [] }],
    ['UpphavBeslut'],
    ['FoljUppEfterAvslut'],
    ['RattaUppgift', idOf('RegistreraSkattning')],
    ['IfragasattUppgift', idOf('GenomforUppfoljning')],
    ['BegransaBehandling', { datum: '2026-09-15' }],
    ['HavBegransning', { datum: '2026-09-18' }],
    ['MakuleraHandelse', idOf('GenomforUppfoljning')],
    ['BytIndivid'],
    ['OverflyttaInsats'],
  ],
};

/** An offer that is declined, and the child followed up all the same. */
export const AVBOJD: Life = {
  opened: 'InsatsErbjuden',
  steps: [
    ['AvbojInsats'],
    ['BeslutaUppfoljningEfterUtredning'],
    ['AvslutaUppfoljningEfterUtredning'],
  ],
};

/** A decision that nobody carried out, whose offer was found in the file afterwards. */
export const EJ_VERKSTALLD: Life = {
  opened: 'BeslutFattat',
  steps: [['ErbjudInsats'], ['NoteraOkandAccept'], ['RapporteraEjVerkstallt']],
};

/** Nothing was offered, and the child is followed up. */
export const EJ_ERBJUDEN: Life = {
  opened: 'InsatsEjErbjuden',
  steps: [['BeslutaUppfoljningEfterUtredning']],
};

/** Given as a service to somebody who is not known. */
export const ANONYM: Life = {
  opened: 'InsatsPaborjad',
  // Nobody's id is sent: undefined is no member of the body.
  changes: { anonym: true, individId: undefined },
  steps: [['GenomforSession']],
};

export const LIVES = { FULLFOLJD_FFT, AVBOJD, EJ_VERKSTALLD, EJ_ERBJUDEN, ANONYM };

/** Every event that a life records, in order. */
export function eventsOf({ opened, steps }: Life): readonly string[] {
  return [opened, ...steps.map(([type]) => EVENT_OF_COMMAND[type])];
}

/** Walks a life over HTTP. */
export async function walk(
  api: TestApi,
  life: Life = FULLFOLJD_FFT,
): Promise<{ insatsId: string; answers: Response[] }> {
  const opened = await api.open({ ...OPENINGS[life.opened].example, ...life.changes });
  const { insatsId } = opened.body as { insatsId: string };
  const answers = [opened];
  const ids = new Map<string, string>();
  for (const [type, changes] of life.steps) {
    const { path, example } = routeOf(type);
    const body = named({ ...example, ...changes }, ids);
    const answer = await api.send(`${insatsId}/${path}`, body, { revision: answers.length - 1 });
    const [id = ''] = (answer.body as { handelser?: string[] }).handelser ?? [];
    if (!ids.has(`<${type}>`)) ids.set(`<${type}>`, id);
    answers.push(type === 'MakuleraHandelse' ? await decided(api, insatsId, answer) : answer);
  }
  return { insatsId, answers };
}

/** One asks for an annulment and another decides. */
async function decided(api: TestApi, insatsId: string, asked: Response): Promise<Response> {
  const { godkannandeId } = asked.body as { godkannandeId: string };
  return api.decide(`${insatsId}/makuleringar/${godkannandeId}/beslut`);
}

/** Where a command is sent, and its example. */
export function routeOf(type: CommandType): { readonly path: string; readonly example: object } {
  if (type === 'MakuleraHandelse')
    return { path: 'makuleringar', example: makuleraHandelseExample };
  const entry = COMMANDS.find((one) => one.type === type);
  if (entry === undefined) throw new Error(type);
  return entry.route;
}

function named(body: object, ids: ReadonlyMap<string, string>): object {
  if (!('handelseId' in body)) return body;
  return { ...body, handelseId: ids.get(String(body.handelseId)) ?? body.handelseId };
}
