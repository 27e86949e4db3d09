import { TokenRefused } from './errors.js';
import { hasDuplicateMember } from './duplicate-member.js';

/** Headers by which a token would choose its own key or its own rules. */
const REFUSED = ['crit', 'jku', 'jwk', 'x5u', 'x5c', 'b64', 'enc', 'zip'] as const;

const strictText = new TextDecoder('utf-8', { fatal: true });

/** Refuses what no honest token holds, before any key is looked for. */
export function checkShape(token: string): void {
  const [header = '', payload = ''] = token.split('.');
  const members = objectOf(header, 'huvud');
  objectOf(payload, 'innehall');
  const refused = REFUSED.find((name) => Object.hasOwn(members, name));
  if (refused !== undefined) throw new TokenRefused('token-ogiltig', `huvudet-har-${refused}`);
}

function objectOf(part: string, what: string): object {
  const text = textOf(part, what);
  const value = parsed(text, what);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TokenRefused('token-ogiltig', `${what}-ej-objekt`);
  }
  if (hasDuplicateMember(text)) throw new TokenRefused('token-ogiltig', `${what}-dubbla-falt`);
  return value;
}

function textOf(part: string, what: string): string {
  try {
    return strictText.decode(Buffer.from(part, 'base64url'));
  } catch {
    throw new TokenRefused('token-ogiltig', `${what}-ej-text`);
  }
}

function parsed(text: string, what: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new TokenRefused('token-ogiltig', `${what}-ej-json`);
  }
}
