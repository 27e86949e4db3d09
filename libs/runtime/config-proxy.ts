import { isIP } from 'node:net';

/** The proxies whose word on who is calling is taken: how many of them, or their addresses. */
export type TrustedProxy = number | readonly string[];

const MOST_HOPS = 5;
const BITS = { 4: 32, 6: 128 } as const;

/**
 * Without a value nobody is believed. Names such as `uniquelocal` and a range of everything are refused:
 * whoever is believed may say that a call came from any address, and limits are counted by address.
 * @throws Error with a sentence for the operator
 */
export function trustedProxyOf(env: NodeJS.ProcessEnv): { readonly trustedProxy?: TrustedProxy } {
  const text = env.UTFALL_BETRODD_PROXY?.trim() ?? '';
  if (text === '') return {};
  if (/^[0-9]+$/.test(text)) return { trustedProxy: hopsOf(text) };
  const addresses = text.split(/[\s,]+/).filter((one) => one !== '');
  const wrong = addresses.find((one) => !isAddressOrRange(one));
  if (addresses.length > 0 && wrong === undefined) return { trustedProxy: addresses };
  throw refused(wrong ?? text);
}

function hopsOf(text: string): number {
  const hops = Number(text);
  if (hops >= 1 && hops <= MOST_HOPS) return hops;
  throw refused(text);
}

/** `10.0.0.7` or `10.0.0.0/24`; a zone of an interface says nothing to a range. */
function isAddressOrRange(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const kind = address.includes('%') ? 0 : isIP(address);
  if (kind !== 4 && kind !== 6) return false;
  if (bits === undefined) return true;
  return rest.length === 0 && /^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= BITS[kind];
}

function refused(text: string): Error {
  return new Error(
    'UTFALL_BETRODD_PROXY ska vara proxyns IP-adresser eller nät skilda åt med komma, ' +
      `till exempel 10.0.0.7 eller 10.0.0.0/24, eller antalet proxyer framför tjänsten, 1–${MOST_HOPS}, ` +
      `inte "${text.slice(0, 40)}".`,
  );
}
