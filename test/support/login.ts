import { obtainToken } from '../../libs/identity/index.js';

/** The `Authorization` of a made-up person of the demo, from the service's own provider. */
export async function loginAs(serviceUrl: string, person: string): Promise<string> {
  const { token } = await obtainToken({ issuer: `${serviceUrl}/idp`, person });
  return `Bearer ${token}`;
}
