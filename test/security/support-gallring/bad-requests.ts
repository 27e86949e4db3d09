import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import type { Asker, Call } from './service.js';
import type { Planted } from './people.js';
import { spellingsOfNumber } from './needles.js';

/** Requests that hold what they should not, where they should not. */
export function badCalls({ namn, nummer, arendenummer, text }: Planted): readonly Call[] {
  const dashed = `${nummer.slice(0, 8)}-${nummer.slice(8)}`;
  const inUrl = [...spellingsOfNumber(nummer), namn, arendenummer].map(encodeURIComponent);
  const search = '/v1/handlaggning/sok';
  const headers = (name: string, value: string): Call => ({
    path: search,
    headers: { [name]: value },
    body: { nummer },
  });
  return [
    ...inUrl.flatMap((part) => [
      { path: `/v1/individer/${part}` },
      { path: `/v1/insatser/${part}/forlopp` },
      { path: `/v1/insatser/${part}/anteckningar`, body: { falt: 'plan.syfte', text } },
      { path: `/v1/metod-utfall?namn=${part}` },
      { path: `/v1/metod-utfall/${part}` },
      { path: `/${part}` },
      { path: `/v1/individer/${part}/registerutdrag`, body: { format: 'json' } },
      { method: 'PUT', path: `/v1/individer/${part}/skydd`, body: { skyddad: true } },
      { method: 'DELETE', path: `/v1/individer/${part}` },
    ]),
    ...['Idempotency-Key', 'If-Match', 'Min-Position', 'User-Agent', 'Referer', 'Cookie'].flatMap(
      (name) => [headers(name, nummer), headers(name, dashed), headers(name, `arende-${dashed}`)],
    ),
    ...[nummer, dashed, `arende-${dashed}`, `arende.${nummer}`, `arende_${dashed}`].map((id) =>
      headers('X-Request-Id', id),
    ),
    { path: '/v1/mina-behorigheter', headers: { authorization: `Bearer ${nummer}` } },
    { path: '/v1/mina-behorigheter', headers: { authorization: `Basic ${btoa(dashed)}` } },
    { path: search, body: `{"namn":"${namn}","nummer":${dashed},` },
    { path: search, body: `"${namn}"` },
    { path: search, body: { namn, nummer } },
    { path: search, body: { namn: [namn], arendenummer: { text } } },
    { path: search, body: { nummer: namn } },
    { path: search, body: { nummer: `${dashed}x` } },
    { path: search, body: { nummer: `${nummer.slice(0, 11)}${(Number(nummer[11]) + 1) % 10}` } },
    { path: search, body: { arendenummer: dashed } },
    { path: search, body: `<namn>${namn}</namn>`, headers: { 'content-type': 'text/xml' } },
    { path: search, body: `namn=${namn}`, headers: { 'content-type': 'application/x-www-form-urlencoded' } }, // prettier-ignore
    { path: search, body: { namn: `${namn} `.repeat(5_000) } },
    { path: '/v1/individer', body: { namnd: namn, namn, nummer } },
    { path: '/v1/individer', body: { namnd: `skarholmen\u0000${dashed}`, namn, nummer } },
    { path: '/v1/individer', body: { namnd: 'skarholmen', namn: `${namn}\u0000`, nummer } },
    { path: '/v1/individer', body: { namnd: 'skarholmen', namn: dashed, nummer: namn } },
    { path: '/v1/nodatkomst', body: { individId: nummer, skal: text } },
    { path: '/v1/granskning/individ', body: { individId: dashed } },
  ];
}

/** A field that does not exist is named in the refusal, to the one who sent it and to nobody else. */
export function ownWords({ namn, nummer }: Planted): Call {
  return { path: '/v1/handlaggning/sok', body: { [namn]: nummer } };
}

/** Every form that the service's own description has an example of, with the values in each text of it. */
export function fuzzForms(
  openapi: OpenApi,
  ids: Readonly<Record<string, string>>,
  values: readonly string[],
): readonly Call[] {
  return Object.entries(openapi.paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, operation]) =>
      examplesOf(operation).flatMap((example) =>
        textsIn(example).flatMap((pointer) =>
          values.map((value) => ({
            method: method.toUpperCase(),
            path: path.replace(/\{(\w+)\}/g, (_all, name: string) => ids[name] ?? 'saknas'),
            headers: { 'if-match': '"0"' },
            body: replaced(withIds(example, ids), pointer, value),
          })),
        ),
      ),
    ),
  );
}

/** What the service tells of its own routes. */
export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Operation {
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly example?: object; readonly examples?: Readonly<Record<string, { readonly value: object }>> }>>;
  }; // prettier-ignore
}

function examplesOf({ requestBody }: Operation): readonly object[] {
  const content = requestBody?.content['application/json'];
  const named = Object.values(content?.examples ?? {}).map(({ value }) => value);
  return content?.example === undefined ? named : [...named, content.example];
}

type Pointer = readonly string[];

function textsIn(value: unknown, at: Pointer = []): readonly Pointer[] {
  if (typeof value === 'string') return [at];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => textsIn(member, [...at, name]));
}

/** An example is about somebody else: the known ids make it one that may be accepted. */
function withIds(example: object, ids: Readonly<Record<string, string>>): object {
  const known = Object.entries(ids).filter(([name]) => name in example);
  return { ...example, ...Object.fromEntries(known) };
}

function replaced(value: unknown, [first, ...rest]: Pointer, by: string): object {
  const copy = structuredClone(value) as Record<string, unknown>;
  if (first === undefined) return copy;
  copy[first] = rest.length === 0 ? by : replaced(copy[first], rest, by);
  return copy;
}

/** A request that ends in the middle, and one that is no request at all. */
export async function brokenOff(url: string, { namn, nummer }: Planted): Promise<void> {
  const { port } = new URL(url);
  const sent = `POST /v1/handlaggning/sok HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 9000\r\n\r\n{"namn":"${namn}`;
  for (const text of [sent, `${nummer} ${namn}\r\n\r\n`, `GET /${nummer} HTTP/9\r\n\r\n`]) {
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.write(text));
      setTimeout(() => socket.destroy(), 100);
      socket.on('error', () => undefined).once('close', () => resolve());
    });
  }
}

/** A body that does not come in UTF-8. */
export async function inLatin1(url: string, authorization: string, { namn }: Planted) {
  await new Promise<void>((resolve, fail) => {
    const headers = { authorization, 'content-type': 'application/json' };
    const sent = httpRequest(
      `${url}/v1/handlaggning/sok`,
      { method: 'POST', headers },
      (answer) => {
        answer.resume().once('end', () => resolve());
      },
    );
    sent.once('error', fail).end(Buffer.from(JSON.stringify({ namn }), 'latin1'));
  });
}

/** Sends them one after the other. */
export async function sendAll(asker: Asker, calls: readonly Call[]) {
  const answers = [];
  for (const call of calls) answers.push({ call, answer: await asker(call) });
  return answers;
}
