import { isLoopbackUrl } from '../loopback.js';
import { IdentityMisconfigured } from './errors.js';

const PATH = '/.well-known/openid-configuration';
const TIMEOUT_MS = 5_000;

/** An address of the provider that keys may be fetched from: nobody on the way can change them. */
export function secureUrl(text: string, issuer: string): URL {
  const url = parsedUrl(text);
  if (url.protocol === 'https:') return url;
  const local = isLoopbackUrl(url) && isLoopbackUrl(parsedUrl(issuer));
  if (url.protocol === 'http:' && local) return url;
  throw new IdentityMisconfigured(
    'Inloggningstjänstens adress ska börja med https://. Utan https får den bara finnas på den egna datorn.',
  );
}

function parsedUrl(text: string): URL {
  if (URL.canParse(text)) return new URL(text);
  throw new IdentityMisconfigured(
    'Inloggningstjänstens adress är ingen fullständig webbadress. Ange den som https://vard/vag.',
  );
}

/** Asks the issuer where its keys lie. The answer must be about the issuer that was asked. */
export async function discoverJwksUri(issuer: string): Promise<URL> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}${PATH}`, {
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
    headers: { accept: 'application/json' },
  });
  if (response.status !== 200) throw new Error(`Discovery answered ${response.status}.`);
  const found = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown } | null;
  if (found?.issuer !== issuer) throw new Error('Discovery tells of another issuer.');
  if (typeof found.jwks_uri !== 'string') throw new Error('Discovery tells of no keys.');
  return secureUrl(found.jwks_uri, issuer);
}
