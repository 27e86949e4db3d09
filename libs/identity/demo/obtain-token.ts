import { IdentityUnavailable } from '../verify/errors.js';
import { assertLocalIssuer } from './allowed.js';
import { DemoLoginRefused } from './errors.js';
import { DEMO_CLIENT_ID, DEMO_GRANT } from './grant.js';

const TIMEOUT_MS = 5_000;

/** An access token, ready for `Authorization: Bearer`. */
export interface ObtainedToken {
  readonly token: string;
  readonly expiresInSeconds: number;
}

/** Logs a made-up person in at the demo's provider. */
export function obtainToken(asked: {
  readonly issuer: string;
  readonly person: string;
}): Promise<ObtainedToken> {
  return askFor(asked.issuer, {
    body: { grant_type: DEMO_GRANT, client_id: DEMO_CLIENT_ID, anvandare: asked.person },
  });
}

/** Logs a made-up case system in at the demo's provider. */
export function obtainSystemToken(asked: {
  readonly issuer: string;
  readonly clientId: string;
  readonly secret: string;
}): Promise<ObtainedToken> {
  const named = [asked.clientId, asked.secret].map(encodeURIComponent).join(':');
  return askFor(asked.issuer, {
    body: { grant_type: 'client_credentials' },
    headers: { authorization: `Basic ${Buffer.from(named).toString('base64')}` },
  });
}

interface Request {
  readonly body: Record<string, string>;
  readonly headers?: Record<string, string>;
}

async function askFor(issuer: string, request: Request): Promise<ObtainedToken> {
  assertLocalIssuer(issuer);
  const response = await answerTo(issuer, request);
  const told = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  if (response.ok && typeof told.access_token === 'string') {
    return { token: told.access_token, expiresInSeconds: Number(told.expires_in) };
  }
  const why = typeof told.error_description === 'string' ? told.error_description : undefined;
  throw new DemoLoginRefused(why ?? `Demoinloggningen svarade ${response.status}.`);
}

async function answerTo(issuer: string, { body, headers }: Request): Promise<Response> {
  try {
    return await fetch(`${issuer.replace(/\/$/, '')}/token`, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: { accept: 'application/json', ...headers },
      body: new URLSearchParams(body),
    });
  } catch (cause) {
    throw new IdentityUnavailable(cause);
  }
}
