import { MAL, type Mal } from './cases.js';
import type { Langd } from './callers.js';

/** Who may, how far, and for which purposes: `role length purpose,purpose`. Written by hand from what the law and the city ask for. */
type Line = `${string} ${Langd} ${string}`;
export interface Rule {
  readonly lines: readonly Line[];
  /** Refused openly: that the thing exists is no secret. */
  readonly oppen?: true;
  /** Protected identity does not stand in the way: of anybody, or of one role. */
  readonly trotsSkydd?: true | 'enhetschef';
  /** About one of the cases, or about none. */
  readonly mal: readonly Mal[];
}

const om = (mal: readonly Mal[], ...lines: readonly Line[]): Rule => ({ mal, lines });
const H = 'handlaggning';
const NAMNDA: Line[] = [`behandlare egna ${H}`, `socialsekreterare egna ${H}`];
const AKT = om(MAL, ...NAMNDA, `enhetschef enhet ${H}`);
const SKRIV = om(MAL, ...AKT.lines, `verksamhetssystem namnd ${H}`);
const LAS = om(MAL, ...SKRIV.lines, 'revisor namnd tillsyn');
const STAB: Line[] = [
  `behandlare namnd ${H}`,
  `socialsekreterare namnd ${H}`,
  `enhetschef namnd ${H}`,
];
const NY: Rule = { ...om(MAL, ...STAB, `verksamhetssystem namnd ${H}`), oppen: true };
const BEGRANSA = om(MAL, `enhetschef enhet ${H}`);
const LAMNA = om(MAL, `enhetschef enhet ${H}`);
const TILLDELA: Rule = { ...BEGRANSA, trotsSkydd: true };
const VEM = om(MAL, ...NAMNDA, `enhetschef namnd ${H}`);
const SIFFROR = om(
  ['egen'],
  'namndanalytiker alla uppfoljning',
  'enhetschef alla uppfoljning',
  'utvarderare alla forskning,uppfoljning',
  'revisor alla tillsyn',
);
const KVALITET = om(
  ['egen'],
  'namndanalytiker alla uppfoljning',
  'enhetschef alla uppfoljning',
  'revisor alla tillsyn',
);
const UTBUD: Rule = {
  ...om(['egen', 'jarva'], 'namndanalytiker namnd uppfoljning', 'enhetschef namnd uppfoljning'),
  oppen: true,
};
const GRANSKA: Line[] = ['enhetschef namnd uppfoljning', 'revisor namnd tillsyn'];
const DRIFT = om(['egen'], 'drift alla drift');
const UTGE = om(['egen'], 'utvarderare alla uppfoljning');
const ALLA = om(['egen'], '* alla *');
const BESLUT: Line[] = [`enhetschef namnd ${H}`, `socialsekreterare egna ${H}`];
const OMBUD: Line = 'dataskyddsombud alla dataskydd';
const GALLRARE: Line = 'gallringsansvarig alla gallring';

/** Whoever records on a case records all of its life. */
const KEDJAN = [
  'erbjudande',
  'accept',
  'avbojande',
  'okand-accept',
  'uppfoljning-efter-utredning',
  'uppfoljning-efter-utredning/avslut',
  'beslut/andringar',
  'beslut/upphorande',
  'beslut/overklaganden',
  'beslut/overklaganden/avgoranden',
  'beslut/ej-verkstallt-rapporter',
  'uppdrag/mottagande',
  'ko',
  'avbrott',
  'avbrott/aterupptagande',
  'ej-genomforda-skattningar',
  'sessioner',
  'delaktighet',
  'sip',
  'vidtalanden',
  'bedomningar',
  'ny-oro',
  'uppfoljningar-efter-avslut',
];

/** What costs most comes first, while there is little to read; what opens a case comes last. */
export const TABLE: Readonly<Record<string, Rule>> = {
  'POST /v1/individer/:individId/registerutdrag': om(
    MAL,
    'socialsekreterare egna dataskydd',
    'enhetschef namnd dataskydd',
  ),
  'POST /v1/granskning/individ': {
    ...om(MAL, OMBUD, 'enhetschef namnd tillsyn'),
    trotsSkydd: true,
  },
  'GET /v1/granskning/urval': om(['egen'], OMBUD, 'enhetschef alla tillsyn'),
  'GET /v1/insatser/:insatsId/handelser': LAS,
  'GET /v1/insatser/:insatsId/forlopp': LAS,
  // It tells of answers, in words: not for the auditor, who sees none in the course.
  'GET /v1/insatser/:insatsId/tidslinje': SKRIV,
  'GET /v1/insatser/:insatsId/anteckningar': AKT,
  'POST /v1/insatser/:insatsId/anteckningar': AKT,
  'POST /v1/insatser': NY,
  'POST /v1/insatser/:insatsId/beslut': SKRIV,
  'POST /v1/insatser/:insatsId/uppdrag': SKRIV,
  'POST /v1/insatser/:insatsId/genomforandeplan': SKRIV,
  'POST /v1/insatser/:insatsId/genomforandeplan/revideringar': SKRIV,
  'POST /v1/insatser/:insatsId/start': SKRIV,
  'POST /v1/insatser/:insatsId/skattningar': SKRIV,
  'POST /v1/insatser/:insatsId/uppfoljningar': SKRIV,
  'POST /v1/insatser/:insatsId/avslut': SKRIV,
  'POST /v1/insatser/:insatsId/rattelser': SKRIV,
  'POST /v1/insatser/:insatsId/ifragasatta-uppgifter': AKT,
  'POST /v1/insatser/:insatsId/begransningar': BEGRANSA,
  'POST /v1/insatser/:insatsId/begransningar/havningar': BEGRANSA,
  'POST /v1/insatser/:insatsId/makuleringar': AKT,
  'POST /v1/insatser/:insatsId/makuleringar/:godkannandeId/beslut': {
    ...om(MAL, ...BESLUT),
    trotsSkydd: 'enhetschef',
  },
  'POST /v1/insatser/:insatsId/tilldelningar': TILLDELA,
  'POST /v1/insatser/:insatsId/tilldelningar/aterkallande': TILLDELA,
  ...Object.fromEntries(KEDJAN.map((path) => [`POST /v1/insatser/:insatsId/${path}`, SKRIV])),
  'POST /v1/insatser/:insatsId/overflyttning': LAMNA,
  'POST /v1/insatser/:insatsId/individbyte': LAMNA,
  'POST /v1/individer/:individId/sammanslagning': om(MAL, `enhetschef namnd ${H}`),
  'POST /v1/individer/:individId/delning': om(MAL, `enhetschef namnd ${H}`),
  'POST /v1/insatser/:insatsId/svarslankar': SKRIV,
  'GET /v1/insatser/:insatsId/svarslankar': SKRIV,
  'DELETE /v1/insatser/:insatsId/svarslankar/:svarslankId': SKRIV,
  'GET /v1/arbetslista': om(
    ['egen'],
    `behandlare alla ${H}`,
    `socialsekreterare alla ${H}`,
    `enhetschef alla ${H}`,
  ),
  'GET /v1/arbetslista/flaggor': om(
    ['egen'],
    `behandlare alla ${H}`,
    `socialsekreterare alla ${H}`,
    `enhetschef alla ${H}`,
  ),
  'GET /v1/overlamning': om(
    ['egen'],
    `behandlare alla ${H}`,
    `socialsekreterare alla ${H}`,
    `enhetschef alla ${H}`,
  ),
  'POST /v1/overlamning': TILLDELA,
  'GET /v1/arbetslista/antal': KVALITET,
  'GET /v1/ej-verkstallda-beslut': {
    ...om(['egen'], `enhetschef alla ${H}`, 'revisor namnd tillsyn'),
    oppen: true,
  },
  'GET /v1/ej-verkstallda-beslut/statistik': KVALITET,
  'GET /v1/registreringskvalitet': KVALITET,
  'GET /v1/barnets-delaktighet': KVALITET,
  'GET /v1/genomforande': SIFFROR,
  'GET /v1/aktgranskningar': SIFFROR,
  // Figures of one nämnd's sample: to others of its own nämnd there is no such audit.
  'GET /v1/aktgranskningar/:aktgranskningId/jamforelse': om(
    ['egen'],
    'namndanalytiker namnd uppfoljning',
    'enhetschef namnd uppfoljning',
    'utvarderare alla forskning,uppfoljning',
    'revisor alla tillsyn',
  ),
  'GET /v1/unika-barn': SIFFROR,
  'GET /v1/vantetider': SIFFROR,
  'GET /v1/kvarvaro': SIFFROR,
  'GET /v1/vagen-till-insats': SIFFROR,
  'GET /v1/behov-insats': SIFFROR,
  'GET /v1/behov-insats/namnder': SIFFROR,
  'GET /v1/metodmix': SIFFROR,
  'GET /v1/metod-tillganglighet': ALLA,
  'GET /v1/utgavor': ALLA,
  'GET /v1/utgavor/:utgava': ALLA,
  'GET /v1/utgavor/:utgava/utfall': ALLA,
  'GET /v1/utgavor/:utgava/likvardighet': ALLA,
  'GET /v1/utgavor/:utgava/mal': ALLA,
  'GET /v1/utgavor/:utgava/metoder': ALLA,
  'GET /v1/utgavor/:utgava/rapport/metod/:metod': ALLA,
  'GET /v1/utgavor/:utgava/rapport/namnd/:stadsdelsnamnd': ALLA,
  'GET /v1/indikatorer': ALLA,
  'GET /v1/indikatorer/:id': ALLA,
  // A sample of one nämnd; which audits there are is told to those alone who reach all of their nämnder.
  'POST /v1/aktgranskningar': { ...om(['egen', 'jarva'], ...GRANSKA), oppen: true },
  'GET /v1/aktgranskningar/:aktgranskningId': om(['egen', 'jarva'], ...GRANSKA),
  'POST /v1/aktgranskningar/:aktgranskningId/bedomningar': om(['egen', 'jarva'], ...GRANSKA),
  'POST /v1/aktgranskningar/:aktgranskningId/avslut': om(['egen', 'jarva'], ...GRANSKA),
  'POST /v1/utbud/:stadsdelsnamnd/:metod': UTBUD,
  'POST /v1/utbud/:stadsdelsnamnd/:metod/upphorande': UTBUD,
  'POST /v1/utbud/:stadsdelsnamnd/:metod/ko': UTBUD,
  'POST /v1/utbud/:stadsdelsnamnd/:metod/bemanning': UTBUD,
  'POST /v1/utbud/:stadsdelsnamnd/:metod/rattelser': UTBUD,
  'POST /v1/handelser': om(
    ['egen'],
    `behandlare alla ${H}`,
    `socialsekreterare alla ${H}`,
    `enhetschef alla ${H}`,
    `verksamhetssystem alla ${H}`,
  ),
  'POST /v1/individer': NY,
  'GET /v1/individer/:individId': VEM,
  'PUT /v1/individer/:individId/uppgifter': VEM,
  'PUT /v1/individer/:individId/skydd': { ...om(MAL, `enhetschef namnd ${H}`), trotsSkydd: true },
  'POST /v1/handlaggning/sok': om(
    ['egen'],
    `behandlare alla ${H}`,
    `socialsekreterare alla ${H}`,
    `enhetschef alla ${H}`,
  ),
  'GET /v1/godkannanden': om(
    ['egen'],
    `enhetschef alla ${H}`,
    `socialsekreterare alla ${H}`,
    OMBUD,
    GALLRARE,
  ),
  'POST /v1/godkannanden/:id/beslut #makulering': om(['egen'], ...BESLUT),
  'POST /v1/godkannanden/:id/beslut #studieutdrag': { ...om(['egen'], OMBUD), oppen: true },
  'POST /v1/godkannanden/:id/beslut #gallring': { ...om(['egen'], OMBUD, GALLRARE), oppen: true },
  'POST /v1/studier': om(['egen'], 'utvarderare alla forskning'),
  'GET /v1/metod-utfall': SIFFROR,
  'GET /v1/metod-utfall/:metod': SIFFROR,
  'GET /v1/stadsdel-utfall': SIFFROR,
  'GET /v1/metod-stadsdel-utfall': SIFFROR,
  'GET /v1/behorigheter': DRIFT,
  'POST /v1/behorigheter': DRIFT,
  'POST /v1/behorigheter/:id/aterkallande': DRIFT,
  'POST /v1/anvandare': DRIFT,
  'PUT /v1/anvandare/:id/avstangning': DRIFT,
  'GET /v1/jobb': DRIFT,
  'GET /v1/jobb/:id': DRIFT,
  'POST /v1/jobb/:id/omkorning': DRIFT,
  'DELETE /v1/jobb/:id': DRIFT,
  'POST /v1/jobb/kedjekontroller': DRIFT,
  'POST /v1/jobb/ombyggnader': DRIFT,
  'POST /v1/jobb/paminnelser': DRIFT,
  'POST /v1/utgivningar': UTGE,
  'GET /v1/utgivningar/:id': UTGE,
  'GET /v1/register/metoder': ALLA,
  'GET /v1/register/stadsdelsnamnder': ALLA,
  'GET /v1/register/instrument': ALLA,
  'GET /v1/register/kodverk': ALLA,
  'GET /v1/register/kodverk/:namn': ALLA,
  'GET /v1/register/metodmallar': ALLA,
  'GET /v1/projektioner': ALLA,
  'GET /v1/mina-behorigheter': ALLA,
  'POST /v1/nodatkomst': { ...om(MAL, ...STAB), trotsSkydd: true },
};
/** Open to all, and what a call without anything is answered. */
export const OPEN: Readonly<Record<string, number>> = {
  'GET /halsa/live': 200,
  'GET /halsa/redo': 200,
  'GET /problem': 200,
  'GET /problem/:kod': 200,
  // By a code that is given once, which takes the place of a token.
  'POST /v1/svar/fragor': 400,
  'POST /v1/svar': 400,
};
