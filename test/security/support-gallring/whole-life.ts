import { nummerOf } from './people.js';
import type { Answer, Asker } from './service.js';

/** What a person has been through, and what became of it in the service. */
export interface WholeLife {
  readonly individId: string;
  readonly insatsId: string;
  /** The last position before anything was disputed. */
  readonly position: string;
  readonly rated: string;
}

const GRUND = {
  datum: '2025-08-18', utfall: 'bifall', lagrum: 'sol-2025-11-1', behovsprovad: true,
  metod: 'FFT', stadsdelsnamnd: 'skarholmen', kon: 'pojke', alderAr: 15,
}; // prettier-ignore

export const PERSON = {
  namnd: 'skarholmen',
  namn: 'Örngård Felstavson',
  nummer: nummerOf('20100417', '238'),
  arendenummer: ['ÄR-2025/UTDRAG-1'],
};
export const RIGHT_NAME = 'Örngård Rättstavson';
export const NOTES = ['Vill börja i åttan igen, på Ålgrytan.', 'Mötet i Ödehallen blev kort.'];

/** Opens, starts, rates, ends, notes: one insats that is complete and one that was only decided. */
export async function live(handlaggare: Asker): Promise<WholeLife> {
  const { individId } = await done(handlaggare, '/v1/individer', PERSON);
  await done(handlaggare, '/v1/insatser', { ...GRUND, individId, metod: 'MST' });
  const opened = await sent(handlaggare, '/v1/insatser', { ...GRUND, individId });
  const { insatsId } = opened.body;
  const steps: readonly (readonly [string, object])[] = [
    ['start', { datum: '2025-09-01' }],
    ['skattningar', skattning('start', '2025-09-02', 21)],
    ['skattningar', skattning('avslut', '2026-01-10', 12)],
    ['avslut', { datum: '2026-01-12', avslutsorsak: 'FULLFOLJD_MAL', initieradAv: 'utforare', maluppfyllelse: [] }],
  ]; // prettier-ignore
  let last = opened;
  for (const [path, body] of steps) last = await onInsats(handlaggare, insatsId, [path, body]);
  for (const text of NOTES) {
    await done(handlaggare, `/v1/insatser/${insatsId}/anteckningar`, { falt: 'plan.syfte', text });
  }
  const { body } = await handlaggare({ path: `/v1/insatser/${insatsId}/handelser` });
  const rated = body.handelser.find((one: { typ: string }) => one.typ === 'SkattningRegistrerad');
  return { individId, insatsId, position: last.body.position, rated: rated.handelseId };
}

function skattning(matpunkt: string, datum: string, poang: number): object {
  return { datum, matpunkt, instrument: 'SDQ', informant: 'barn', poang, satt: 'digitalt' };
}

/** Sends something that is written on an insats, with the revision it has at the moment. */
export async function onInsats(
  asker: Asker,
  insatsId: string,
  [part, body]: readonly [string, object],
): Promise<Answer> {
  const seen = await asker({ path: `/v1/insatser/${insatsId}/handelser` });
  const headers = { 'if-match': seen.headers.get('etag') ?? '' };
  return sent(asker, `/v1/insatser/${insatsId}/${part}`, body, headers);
}

/** Sends, and gives the body of an answer that was a yes. */
export async function done(asker: Asker, path: string, body: object): Promise<Answer['body']> {
  return (await sent(asker, path, body)).body;
}

async function sent(
  asker: Asker,
  path: string,
  body: object,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const answer = await asker({ path, body, headers });
  if (answer.status >= 300) throw new Error(`${path} ${answer.status} ${answer.text}`);
  return answer;
}
