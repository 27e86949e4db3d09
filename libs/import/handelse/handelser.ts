import { COMMAND_SHAPES, EVENT_OF_COMMAND, foldName } from '../../domain/index.js';

/** Kommandon som en rad kan stå för. (Every command but annulment, which takes two persons.) */
export type Handelsetyp = Exclude<keyof typeof COMMAND_SHAPES, 'MakuleraHandelse'>;

/** In the order of a life: what happens on one day is recorded in it. */
export const HANDELSETYPER = (
  Object.keys(EVENT_OF_COMMAND) as (keyof typeof EVENT_OF_COMMAND)[]
).filter((type): type is Handelsetyp => type !== 'MakuleraHandelse');

/** What offices call them, folded, beside the names of the command and of its event. */
const ORD: Readonly<Partial<Record<Handelsetyp, string>>> = {
  ErbjudInsats: 'erbjudande erbjuden',
  AvstaFranErbjudande: 'ejerbjuden ingeterbjudande',
  AccepteraInsats: 'accept accepterad tackatja',
  AvbojInsats: 'avbojd avbojande tackatnej',
  NoteraOkandAccept: 'okandaccept acceptokand',
  FattaBeslut: 'beslut',
  AndraBeslut: 'andratbeslut beslutsandring',
  UpphavBeslut: 'upphortbeslut beslutetupphorde',
  OverklagaBeslut: 'overklagande overklagat',
  AvgorOverklagande: 'avgorande overklagandeavgjort',
  RapporteraEjVerkstallt: 'ejverkstallt ejverkstalltbeslut',
  LamnaUppdrag: 'uppdrag',
  TaEmotUppdrag: 'mottagetuppdrag uppdragmottaget',
  StallIKo: 'ko stalldiko',
  UpprattaGenomforandeplan: 'plan genomforandeplan',
  RevideraGenomforandeplan: 'revideradplan planrevidering',
  PaborjaInsats: 'start paborjad insatsstart',
  AvbrytVerkstallighet: 'uppehall avbrott paus',
  AterupptaVerkstallighet: 'aterupptagen ateruppta',
  RegistreraSkattning: 'skattning matning',
  NoteraEjGenomfordSkattning: 'ejgenomfordskattning skattningsaknas',
  GenomforSession: 'session samtal besok mote',
  GenomforUppfoljning: 'uppfoljning',
  NoteraDelaktighet: 'delaktighet',
  RegistreraSip: 'sip samordnadindividuellplan',
  NoteraVidtalande: 'vidtalande vidtalad aktorvidtalad',
  NoteraStruktureradBedomning: 'bedomning struktureradbedomning',
  NoteraNyOro: 'nyoro orosanmalan',
  OverflyttaInsats: 'overflyttning overflyttad',
  AvslutaInsats: 'avslut avslutad',
  FoljUppEfterAvslut: 'uppfoljningefteravslut efteruppfoljning',
  BeslutaUppfoljningEfterUtredning: 'uppfoljningefterutredning',
  AvslutaUppfoljningEfterUtredning: 'avslutaduppfoljningefterutredning',
  RattaUppgift: 'rattelse',
  BytIndivid: 'individbyte',
  IfragasattUppgift: 'ifragasatt ifragasattuppgift',
  BegransaBehandling: 'begransning',
  HavBegransning: 'havdbegransning',
};

const NAMES: ReadonlyMap<string, Handelsetyp> = new Map(
  HANDELSETYPER.flatMap((type) =>
    [type, EVENT_OF_COMMAND[type], ...(ORD[type]?.split(' ') ?? [])].map(
      (name): [string, Handelsetyp] => [foldName(name), type],
    ),
  ),
);

/** Finds what a row stands for by what the file calls it. */
export function findHandelsetyp(text: string): Handelsetyp | undefined {
  return NAMES.get(foldName(text));
}

const GRUND: ReadonlySet<string> = new Set([
  'individId',
  'metod',
  'stadsdelsnamnd',
  'kon',
  'alderAr',
]);

/** The fields of a row's own, beside those that every row has of its insats. */
export function faltOf(type: Handelsetyp) {
  return COMMAND_SHAPES[type].filter(([name]) => !GRUND.has(name));
}

/** Whether it may open an insats, and so says whom it is about. */
export function oppnar(type: Handelsetyp): boolean {
  return COMMAND_SHAPES[type].some(([name]) => name === 'individId');
}

/** Every field that a row of some type can have. */
export const HANDELSEFALT: readonly string[] = [
  ...new Set(HANDELSETYPER.flatMap((type) => faltOf(type).map(([name]) => name))),
];
