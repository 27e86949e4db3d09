import type { InsatsEventType, UtbudEventType } from '../../libs/domain/index.js';
import { handelse } from '../support/handelser.js';

/** An event of any aggregate. */
export interface Handelse {
  readonly type: string;
  readonly data: object;
}

/** What stands before and after an event in a history, and what the event itself is to say. */
interface Omgivning {
  readonly fore: readonly Handelse[];
  readonly efter: readonly Handelse[];
  readonly over?: object;
}

const ERBJUDEN = handelse('InsatsErbjuden');
const BESLUT = handelse('BeslutFattat');
const START = handelse('InsatsPaborjad');
const AVSLUT = handelse('InsatsAvslutad');
const PLAN = handelse('GenomforandeplanUpprattad');
const RATING = { instrument: 'SDQ', informant: 'barn' } as const;

/** Where every event of an insats is looked at. */
const ALLA: readonly Omgivning[] = [
  { fore: [], efter: [] },
  { fore: [START], efter: [] },
  { fore: [ERBJUDEN], efter: [] },
  { fore: [BESLUT], efter: [] },
  { fore: [BESLUT, START], efter: [AVSLUT] },
];

/** The same of what a nämnd offers. */
const UTBUDET: readonly Omgivning[] = [
  { fore: [], efter: [] },
  {
    fore: [
      {
        type: 'MetodErbjuden',
        data: {
          ...{ datum: '2020-01-01', stadsdelsnamnd: 'skarholmen', metod: 'FFT' },
          utforare: 'egen-regi',
        },
      },
    ],
    efter: [],
  },
];

/** More, for those that need company. */
const EGNA: { readonly [T in InsatsEventType]?: readonly Omgivning[] } = {
  SkattningRegistrerad: [
    {
      fore: [START],
      efter: [handelse('SkattningRegistrerad', { ...RATING, matpunkt: 'avslut', poang: 9 })],
      over: { ...RATING, matpunkt: 'start' },
    },
  ],
  DelaktighetNoterad: [
    {
      fore: [
        START,
        handelse('SkattningRegistrerad', { ...RATING, matpunkt: 'start', riskfragor: [1] }),
      ],
      efter: [],
    },
  ],
  VerkstallighetAterupptagen: [
    { fore: [BESLUT, START, handelse('VerkstallighetAvbruten')], efter: [] },
  ],
  UppfoljningEfterUtredningAvslutad: [
    { fore: [ERBJUDEN, handelse('UppfoljningEfterUtredningBeslutad')], efter: [] },
  ],
  UppfoljningEfterUtredningBeslutad: [{ fore: [ERBJUDEN, handelse('InsatsAvbojd')], efter: [] }],
  UppfoljningGenomford: [{ fore: [START, PLAN], efter: [AVSLUT] }],
  InsatsAvslutad: [{ fore: [START, PLAN], efter: [] }],
  BehandlingBegransad: [{ fore: [START], efter: [handelse('BegransningHavd')] }],
  BegransningHavd: [{ fore: [START, handelse('BehandlingBegransad')], efter: [] }],
  UppfoljningEfterAvslut: [
    { fore: [handelse('InsatsPaborjad', { metod: 'MST' }), AVSLUT], efter: [] },
  ],
};

const OM_UTBUD: ReadonlySet<string> = new Set<UtbudEventType>([
  'MetodErbjuden',
  'MetodUpphord',
  'KoRapporterad',
  'BemanningRapporterad',
  'UtbudsuppgiftRattad',
]);

/** The histories that an event is looked at in. */
export function omgivningar(type: string): readonly Omgivning[] {
  if (OM_UTBUD.has(type)) return UTBUDET;
  const egna: Readonly<Record<string, readonly Omgivning[]>> = EGNA;
  return [...(egna[type] ?? []), ...ALLA];
}

/** What the plausible events leave out, so that there is something to exchange. */
export const FULLA: Readonly<Record<string, object>> = {
  MetodErbjuden: {
    ...{ datum: '2024-01-01', stadsdelsnamnd: 'skarholmen', metod: 'FFT' },
    utforare: 'egen-regi',
  },
  MetodUpphord: { datum: '2024-01-01', skal: 'kostnad' },
  KoRapporterad: { datum: '2024-01-01', vantande: 3, langstaVantanDagar: 9 },
  BemanningRapporterad: {
    ...{ datum: '2024-01-01', utbildade: 4, certifierade: 2 },
    arsarbetskrafter: 1,
  },
  UtbudsuppgiftRattad: {
    ...{ datum: '2024-01-01', handelseId: 'e1', skal: 'skrivfel' },
    andringar: [{ falt: 'utforare', fran: 'egen-regi', till: 'framtid-stockholm' }],
  },
  InsatsAvbojd: { onskadMetod: 'MST', uppfoljningsskal: 'annan-insats' },
  InsatsErbjuden: { komponenter: ['hemarbete'] },
  InsatsEjErbjuden: {
    ...{ behov: ['B_SKOL'] },
    ...{ uppfoljning: 'behovs-ej', uppfoljningsskal: 'annan-insats' },
  },
  InsatsPaborjad: {
    ...{ komponenter: ['hemarbete'], behov: ['B_SKOL'] },
    ...{ behovsprovad: true, utforare: 'egen-regi' },
  },
  BeslutFattat: {
    ...{ beslutsfattare: 'handlaggare', omfattning: 'varje-manad', behov: ['B_SKOL'] },
  },
  UppdragLamnat: { delar: ['mal'] },
  GenomforandeplanUpprattad: { delar: ['ansvar'], deltagare: ['barn', 'skola'] },
  GenomforandeplanReviderad: { delar: ['ansvar'], deltagare: ['skola'], forvaring: 'papper' },
  SkattningRegistrerad: {
    ...{ sprak: 'sv', svar: [1, 2], algoritm: 1, riskfragor: [1] },
    delskalor: [{ kod: 'del', poang: 3 }],
  },
  UppfoljningEfterUtredningBeslutad: { skal: 'behov-av-skydd' },
  UppfoljningGenomford: {
    deltagare: ['barn', 'skola'],
    skolsituationFoljd: 'ja',
    maluppfyllelse: [{ malsattningId: 'm1', niva: 0 }],
  },
  DelaktighetNoterad: { svar: 'nej', skal: 'ej-tid', risksvarUpptaget: true },
  SipRegistrerad: {
    ...{ status: 'inte-genomford', parter: ['bup'], skolanInbjuden: 'ja' },
    ...{ initieradAv: 'varden', skal: 'annan-plan-racker' },
  },
  InsatsAvslutad: {
    ...{ barnetsSyn: 'battre', vardnadshavaresSyn: 'battre', slutrapportLamnad: false },
    maluppfyllelse: [{ malsattningId: 'm1', niva: 0 }],
  },
  UppgiftRattad: { andringar: [{ falt: 'metod', fran: 'FFT', till: 'BSFT' }] },
};

/** Out of closed sets. */
const ORD =
  'annat uppgift-saknas saknas ja nej ej-aktuellt barnet-vill-ej barnet-kan-ej flicka pojke universell ' +
  'egen-regi privat skriftligt muntligt ej-tillfragad kravs-ej ska-beslutas behovs-ej ej-provat avslag ' +
  'bifall delvis-bifall minskat genomfort aterkallat barn vardnadshavare vardnadshavare-1 ' +
  'vardnadshavare-2 ombud individ behandlare resursbrist felregistrerad utforare-saknas behandlare-saknas ' +
  'familjen-vill-vanta papper digitalt mal-uppnadda familjen-pausar placering start mellan avslut ' +
  'efter-6-man intervju glomt sprak hembesok telefon mote samtal brev ej-lampligt ej-tid effekt ' +
  'journalanteckning separat-dokument saken-galler familj namnd samre battre ny-utredning ' +
  'ingen-atgard fel-kod skrivfel dubblett fel-individ sammanslagen delad olaglig-behandling ' +
  'ej-aktuell socialtjansten utskott enhetschef varje-vecka efter-behov behov-av-stod efter-placering ' +
  'riktighet-bestrids 2026-K1 en sv 2020-02-01 2024-02-20 2025-12-30 ' +
  '00000000-0000-4000-8000-0000000000ff';

/** Codes and ids, for fields that hold any of them. */
const KODER =
  'OTHER ANNAT B_ANN annan annat OKAND_MIGRERAD AVLIDEN FULLFOLJD_EJ MST FFT farsta norrmalm datum ' +
  'm1 m9 e1 e2 e3 SDQ SCORE15 sol-2025-11-1 sol-2001-4-1 utbildning uppgift-saknas';

const LISTS: readonly (readonly unknown[])[] = [
  [],
  ['barn'],
  ['vardnadshavare-2'],
  ['syskon', 'barn'],
  ['ivo'],
  ['habilitering', 'annan'],
  ['ANNAT'],
  ['B_ANN', 'B_PSYK'],
  ['aktiviteter', 'ansvar', 'uppfoljning', 'delaktighet', 'avslut'],
  [3, 0],
  [{ malsattningId: 'm7', omrade: 'annat', startlage: 1 }],
  [{ malsattningId: 'm7', niva: 'uppgift-saknas' }],
  [{ falt: 'stadsdelsnamnd', fran: 'skarholmen', till: 'farsta' }],
  [{ kod: 'annan', poang: 1 }],
  [{ part: 'barn', svar: 'nej' }],
];

const OVRIGA = [-2, 0, 1, 2, 5, 6, 12, 18, 30, true, false, ...LISTS];

/** What a field with answers of its own may hold is somewhere here; the shapes of the fields choose. */
export const VARDEN: readonly unknown[] = [...ORD.split(' '), ...OVRIGA];

/** The same for a field that holds whatever text. */
export const FRIA_VARDEN: readonly unknown[] = [...KODER.split(' '), ...OVRIGA];
