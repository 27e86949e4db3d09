/** Roll: uppgift i verksamheten. (A task; the last one is the service account of a case system.) */
export type Roll =
  | 'behandlare'
  | 'socialsekreterare'
  | 'enhetschef'
  | 'namndanalytiker'
  | 'socialnamnd'
  | 'utvarderare'
  | 'revisor'
  | 'dataskyddsombud'
  | 'gallringsansvarig'
  | 'drift'
  | 'verksamhetssystem';

/** Ändamål: varför uppgifterna behandlas. (The purpose, written in the read audit.) */
export type Andamal =
  'handlaggning' | 'uppfoljning' | 'forskning' | 'tillsyn' | 'dataskydd' | 'gallring' | 'drift';

/** Fältgrupp: slag av uppgifter. (The class of data an answer may hold.) */
export type Faltgrupp =
  'identitet' | 'grunduppgifter' | 'forlopp' | 'skattning' | 'fritext' | 'logg';

/** Omfång: hur långt en regel når. (Own cases, own unit, own board, or all that the assignment covers.) */
export type Omfang = 'egna' | 'enhet' | 'namnd' | 'alla';

/** Nivå: vad en åtgärd rör. (What an action touches: one person, figures, the system, or nothing secret.) */
export type Niva = 'individ' | 'aggregat' | 'system' | 'inloggad';

/** The whole city instead of one board. Counts only where a rule reaches `alla`. */
export const HELA_STADEN = '*';

/** What is worth knowing of a role before any rule is read. */
interface Rolluppgift {
  readonly namn: string;
  /** The purpose of an action that any logged-in person may take. */
  readonly andamal: Andamal;
}

/** Rollerna med namn och huvudsakligt ändamål. (Every role, in the order they are shown.) */
export const ROLLER: Readonly<Record<Roll, Rolluppgift>> = {
  behandlare: { namn: 'Behandlare', andamal: 'handlaggning' },
  socialsekreterare: { namn: 'Socialsekreterare', andamal: 'handlaggning' },
  enhetschef: { namn: 'Enhetschef', andamal: 'handlaggning' },
  namndanalytiker: { namn: 'Nämndanalytiker', andamal: 'uppfoljning' },
  socialnamnd: { namn: 'Socialnämnd', andamal: 'uppfoljning' },
  utvarderare: { namn: 'Utvärderare', andamal: 'forskning' },
  revisor: { namn: 'Revisor', andamal: 'tillsyn' },
  dataskyddsombud: { namn: 'Dataskyddsombud', andamal: 'dataskydd' },
  gallringsansvarig: { namn: 'Gallringsansvarig', andamal: 'gallring' },
  drift: { namn: 'Drift', andamal: 'drift' },
  verksamhetssystem: { namn: 'Verksamhetssystem', andamal: 'handlaggning' },
};

/** Ändamålen. (Every purpose.) */
export const ANDAMAL: readonly Andamal[] = [
  'handlaggning',
  'uppfoljning',
  'forskning',
  'tillsyn',
  'dataskydd',
  'gallring',
  'drift',
];

/** Fältgrupperna. (Every class of data, in the order they are listed.) */
export const FALTGRUPPER: readonly Faltgrupp[] = [
  'identitet',
  'grunduppgifter',
  'forlopp',
  'skattning',
  'fritext',
  'logg',
];
