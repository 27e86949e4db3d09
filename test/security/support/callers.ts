import { obtainSystemToken } from '../../../libs/identity/index.js';
import { loginAs } from '../../support/login.js';
import type { Mal } from './cases.js';
import { userIds } from './cases.js';
import type { WholeService } from './whole-service.js';

/** How far a rule goes: cases one is named on, the own unit's, the own nämnd's, or the whole city's. */
export type Langd = 'egna' | 'enhet' | 'namnd' | 'alla';

/** Somebody who calls, and what each length of a rule is to them: written by hand from how the cases were planted. */
export interface Caller {
  readonly roll: string;
  readonly egna?: readonly Mal[];
  readonly enhet?: readonly Mal[];
  readonly namnd?: readonly Mal[];
}

const SKARHOLMEN = { namnd: ['egen', 'annans', 'skyddad'] } as const;
const JARVA = { namnd: ['jarva', 'gammal'] } as const;
const BADA = { egna: ['jarva', 'gammal'], enhet: ['jarva', 'gammal'], ...JARVA } as const;

/** Järva took over Rinkeby-Kista, so its staff reach the old case; nobody of Skärholmen does. */
export const CALLERS: Readonly<Record<string, Caller>> = {
  maja: { roll: 'behandlare', egna: ['egen', 'skyddad'], ...SKARHOLMEN },
  nils: { roll: 'behandlare', egna: ['egen', 'skyddad'], ...SKARHOLMEN },
  bo: { roll: 'behandlare', ...BADA },
  signe: { roll: 'socialsekreterare', egna: ['egen', 'skyddad'], ...SKARHOLMEN },
  tuva: { roll: 'socialsekreterare', ...BADA },
  greta: { roll: 'enhetschef', enhet: ['egen', 'skyddad'], ...SKARHOLMEN },
  ebba: { roll: 'enhetschef', enhet: ['jarva', 'gammal'], ...JARVA },
  ines: { roll: 'namndanalytiker', ...SKARHOLMEN },
  hugo: { roll: 'namndanalytiker', ...JARVA },
  rut: { roll: 'revisor', ...SKARHOLMEN },
  vera: { roll: 'socialnamnd' },
  lova: { roll: 'utvarderare' },
  stig: { roll: 'revisor' },
  dag: { roll: 'dataskyddsombud' },
  gun: { roll: 'gallringsansvarig' },
  pim: { roll: 'drift' },
  'verksamhetssystem-skarholmen': { roll: 'verksamhetssystem', ...SKARHOLMEN },
  'verksamhetssystem-jarva': { roll: 'verksamhetssystem', ...JARVA },
};

/** The one who is named in person on the protected case; a unit or a nämnd is not enough there. */
export const NAMED_ON_PROTECTED = 'maja';

/** Nobody of the demo audits a single nämnd, so Rut leaves her desk and does. */
export async function makeRutAuditor(service: WholeService): Promise<void> {
  const { directory } = service.platform.protection;
  const users = await userIds(service);
  const [anvandare = '', by = ''] = ['rut', 'pim'].map((name) => users.get(name));
  const held = (await directory.list('*')).filter((row) => row.anvandare === anvandare);
  for (const { id } of held) await directory.revoke({ id, by });
  const role = { anvandare, roll: 'revisor', namnd: 'skarholmen', from: '2020-01-01' } as const;
  await directory.grant({ ...role, by });
}

/** Tokens of every caller; one of its own for each costly route, which are counted by token. */
export function tokens({ url }: WholeService) {
  const known = new Map<string, Promise<string>>();
  return (caller: string, purpose = ''): Promise<string> => {
    const key = `${caller} ${purpose}`;
    const token = known.get(key) ?? login(url, caller);
    known.set(key, token);
    return token;
  };
}

async function login(url: string, caller: string): Promise<string> {
  if (!caller.startsWith('verksamhetssystem')) return loginAs(url, caller);
  const asked = { issuer: `${url}/idp`, clientId: caller, secret: 'demo-inte-hemligt' };
  return `Bearer ${(await obtainSystemToken(asked)).token}`;
}
