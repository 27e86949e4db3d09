import { MemoryEventStore } from '../../libs/event-store/index.js';
import { oppnaMedBeslutExample } from './dto/oppna-med-beslut.dto.js';
import { oppnaMedErbjudandeExample } from './dto/oppna-med-erbjudande.dto.js';
import { oppnaMedStartExample } from './dto/oppna-med-start.dto.js';
import { startTestApi, type TestApi } from './testing/api.js';
import { AUTUMN_2026, routeOf } from './testing/walk.js';
import type { CommandType } from './commands/entry.js';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi(new MemoryEventStore(() => AUTUMN_2026), () => AUTUMN_2026);
});
afterAll(() => api.close());

/** Sends a command on an insats that has nothing but a decision. */
async function afterBeslut(type: CommandType, changes: object = {}) {
  const { body } = await api.open(oppnaMedBeslutExample);
  const { path, example } = routeOf(type);
  return api.send(`${body.insatsId as string}/${path}`, { ...example, ...changes });
}

describe('the chain around the insats', () => {
  it.each<[CommandType, object, number, string]>([
    ['AccepteraInsats', {}, 404, ' svar-utan-erbjudande'],
    ['AvbojInsats', { skal: ['LATHET'] }, 422, '/skal/0 okand-kod'],
    ['AvgorOverklagande', {}, 404, ' overklagande-saknas'],
    ['UpphavBeslut', { datum: '2026-02-01' }, 422, '/datum handelse-fore-beslut'],
    ['RapporteraEjVerkstallt', { kvartal: '2026-5' }, 422, '/kvartal ogiltig-uppgift'],
    ['UpprattaGenomforandeplan', { delar: ['tapet'] }, 422, '/delar/0 okand-kod'],
    ['AvbrytVerkstallighet', {}, 409, ' avbrott-utan-start'],
    ['GenomforSession', {}, 409, ' session-utan-start'],
    ['NoteraDelaktighet', { svar: 'ja' }, 422, '/skal skal-utan-nej'],
    ['RegistreraSip', { skal: 'ej-tid' }, 422, '/skal sip-skal-utan-inte-genomford'],
    ['RegistreraSip', { status: 'inget' }, 400, '/status fel-val'],
    ['NoteraVidtalande', { aktor: 'grannen' }, 422, '/aktor okand-kod'],
    ['NoteraVidtalande', { satt: 'sms' }, 400, '/satt fel-val'],
    ['NoteraStruktureradBedomning', { instrument: 'SDQ' }, 422, '/instrument okand-kod'],
    ['NoteraNyOro', { uppgiftslamnare: 'grannen' }, 422, '/uppgiftslamnare okand-kod'],
    ['FoljUppEfterAvslut', {}, 409, ' insats-ej-avslutad'],
    ['BeslutaUppfoljningEfterUtredning', {}, 409, ' uppfoljning-ej-tillaten'],
    ['AvslutaUppfoljningEfterUtredning', {}, 404, ' uppfoljning-ej-beslutad'],
    [
      'BytIndivid',
      { tillIndividId: oppnaMedBeslutExample.individId },
      409,
      '/tillIndividId samma-individ',
    ],
  ])('refuses %s with %j as %i%s', async (type, changes, status, fault) => {
    const answer = await afterBeslut(type, changes);
    const [{ pointer, code }] = answer.body.errors as [{ pointer: string; code: string }];
    expect([answer.status, `${pointer} ${code}`]).toEqual([status, fault]);
  });

  it.each<[CommandType, object, string]>([
    ['FoljUppEfterAvslut', { manader: 7 }, '/manader fel-val'],
    ['AccepteraInsats', { svar: [{ part: 'farfar', svar: 'ja' }] }, '/svar/0/part fel-val'],
    ['AvbojInsats', { av: [] }, '/av fel-antal'],
    ['GenomforSession', { minuter: 0 }, '/minuter utanfor-granserna'],
    ['AndraBeslut', { tillNackdel: 'nej' }, '/tillNackdel fel-typ'],
  ])('refuses %s with %j for its form, at %s', async (type, changes, fault) => {
    const answer = await afterBeslut(type, changes);
    const [{ pointer, code }] = answer.body.errors as [{ pointer: string; code: string }];
    expect([answer.status, `${pointer} ${code}`]).toEqual([400, fault]);
  });

  it('takes a decision that leaves out what the offer has told, and only then', async () => {
    const { path, example } = routeOf('FattaBeslut');
    const { body } = await api.open(oppnaMedErbjudandeExample);
    const taken = await api.send(`${body.insatsId as string}/${path}`, example);
    expect(taken.status).toBe(201);
    const { body: listed } = await api.get(`/v1/insatser/${body.insatsId as string}/handelser`);
    const { metod, individId } = oppnaMedErbjudandeExample;
    expect(listed.handelser[1]).toMatchObject({ typ: 'BeslutFattat', data: { metod, individId } });
    const opening = await api.open(example);
    expect(opening.status).toBe(400);
    const missing = opening.body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(missing.sort()).toEqual(
      ['/alderAr', '/individId', '/kon', '/metod', '/stadsdelsnamnd'].sort(),
    );
  });

  it('takes a decision after a start, and the start tells what the decision leaves out', async () => {
    const { body } = await api.open(oppnaMedStartExample);
    const insatsId = body.insatsId as string;
    const { path, example } = routeOf('FattaBeslut');
    expect((await api.send(`${insatsId}/${path}`, example)).status).toBe(201);
    const { body: listed } = await api.get(`/v1/insatser/${insatsId}/handelser`);
    const { metod, individId, kon } = oppnaMedStartExample;
    expect(listed.handelser[1]).toMatchObject({
      typ: 'BeslutFattat',
      data: { ...{ metod, individId, kon }, beslutsfattare: 'enhetschef', giltigTom: '2026-08-31' },
    });
  });

  it('makes a plan on paper digital by a revision', async () => {
    const { body } = await api.open(oppnaMedStartExample);
    const send = (type: CommandType, changes: object, revision: number) => {
      const { path, example } = routeOf(type);
      const to = `${body.insatsId as string}/${path}`;
      return api.send(to, { ...example, ...changes }, { revision });
    };
    const flags = ({ body: answer }: { body: { kvalitetsflaggor: { kod: string }[] } }) =>
      answer.kvalitetsflaggor.map(({ kod }) => kod);
    const paper = await send('UpprattaGenomforandeplan', { forvaring: 'papper' }, 0);
    expect(flags(paper)).toContain('PLAN_PAPPER');
    const digital = await send('RevideraGenomforandeplan', { forvaring: 'digitalt' }, 1);
    expect([digital.status, flags(digital).includes('PLAN_PAPPER')]).toEqual([201, false]);
  });

  it('gives a session an id of its key, so that a retry is the same session', async () => {
    const { body } = await api.open({ ...oppnaMedErbjudandeExample });
    const insatsId = body.insatsId as string;
    for (const [revision, type] of (['FattaBeslut', 'PaborjaInsats'] as const).entries()) {
      const { path, example } = routeOf(type);
      await api.send(`${insatsId}/${path}`, example, { revision });
    }
    const { path, example } = routeOf('GenomforSession');
    const send = (key: string, revision: number) =>
      api.send(`${insatsId}/${path}`, example, { key, revision });
    const [first, again, other] = [
      await send('session-ett', 2),
      await send('session-ett', 2),
      await send('session-tva', 3),
    ];
    expect([first.status, again.status, other.status]).toEqual([201, 200, 201]);
    expect(again.body).toEqual(first.body);
  });
});
