import { isLoopbackAddress, isLoopbackUrl } from '../loopback.js';
import { DemoNotAllowed } from './errors.js';

/** Where the service runs. */
export interface DemoSetting {
  readonly production: boolean;
  /** IP address that the service listens on; undefined means this machine alone. */
  readonly address: string | undefined;
}

/** Throws `DemoNotAllowed` where a login without a password would let strangers in. */
export function assertDemoAllowed({ production, address }: DemoSetting): void {
  if (production) throw new DemoNotAllowed('demo-inloggning-i-drift');
  if (address !== undefined && !isLoopbackAddress(address)) {
    throw new DemoNotAllowed('demo-inloggning-utat');
  }
}

/** The issuer's own name must not lead out of this machine either. */
export function assertLocalIssuer(issuer: string): void {
  if (!URL.canParse(issuer) || !isLoopbackUrl(new URL(issuer))) {
    throw new DemoNotAllowed('demo-inloggning-utat');
  }
}
