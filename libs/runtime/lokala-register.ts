import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  REGISTERFILER,
  RegistertillaggRefused,
  utokaRegister,
  type Registerfel,
  type Registerfil,
  type Registertillagg,
} from '../domain/index.js';

/** Far more than any district needs; a wrong folder should not be read into memory. */
const MOST_BYTES = 5_000_000;

let loaded: { readonly hash: string; readonly raknas: string | undefined } | undefined;

/** SHA-256 over the local register data that was added, so that a replay can state it; undefined without any. */
export function registerTillaggHash(): string | undefined {
  return loaded?.hash;
}

/** The same over what figures and due dates depend on: a target changes neither. */
export function registerRaknasHash(): string | undefined {
  return loaded?.raknas;
}

/**
 * Läser en mapp med lokala registerdata. (Adds the files of `UTFALL_REGISTER` to the registers, before
 * anything reads them. The same data twice in one process change nothing.)
 */
export function readLokalaRegister(folder: string | undefined): void {
  if (folder === undefined) return;
  const tillagg = readFolder(folder);
  const hash = hashOf(tillagg);
  if (hash === loaded?.hash) return;
  utokaRegister(tillagg);
  const rest = Object.fromEntries(Object.entries(tillagg).filter(([fil]) => fil !== 'mal'));
  loaded = { hash, raknas: Object.keys(rest).length === 0 ? undefined : hashOf(rest) };
}

function hashOf(tillagg: Registertillagg): string {
  return createHash('sha256').update(canonical(tillagg)).digest('hex');
}

function readFolder(folder: string): Registertillagg {
  const files = jsonFilesIn(folder);
  const fel: Registerfel[] = [];
  const tillagg: { [Fil in Registerfil]?: unknown } = {};
  for (const name of files) {
    const fil = REGISTERFILER.find((one) => `${one}.json` === name);
    if (fil === undefined) fel.push({ fil: name, pekare: '', text: UNKNOWN });
    else readInto(tillagg, { fil, path: join(folder, name), fel });
  }
  if (files.length === 0) throw unreadable(folder, `där finns ingen av ${NAMES}`);
  if (fel.length > 0) throw RegistertillaggRefused.forFaults(fel);
  return tillagg;
}

const NAMES = REGISTERFILER.map((fil) => `${fil}.json`).join(', ');
const UNKNOWN = `heter inget som läses; filerna heter ${NAMES}`;

function jsonFilesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.toLowerCase().endsWith('.json'))
      .sort();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw unreadable(folder, code === 'ENOENT' ? 'mappen finns inte' : (code ?? message));
  }
}

function unreadable(folder: string, why: string): RegistertillaggRefused {
  const message = `UTFALL_REGISTER pekar på ${folder}: ${why}. Rätta sökvägen, eller ta bort variabeln.`;
  return new RegistertillaggRefused('registermapp-olaslig', message);
}

interface Reading {
  readonly fil: Registerfil;
  readonly path: string;
  readonly fel: Registerfel[];
}

function readInto(tillagg: { [Fil in Registerfil]?: unknown }, { fil, path, fel }: Reading): void {
  const complain = (text: string) => fel.push({ fil: `${fil}.json`, pekare: '', text });
  try {
    if (statSync(path).size > MOST_BYTES) {
      complain(`är större än ${MOST_BYTES / 1_000_000} MB`);
      return;
    }
    const bytes = readFileSync(path);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    tillagg[fil] = JSON.parse(text) as unknown;
  } catch (error) {
    complain(whyUnread(error));
  }
}

/** The parser tells the place in English, and not always. */
function placeIn(message: string): string {
  const tecken = /position (\d+)/.exec(message)?.[1];
  const vad = 'kontrollera citattecken, kommatecken och klamrar';
  return tecken === undefined ? `: ${vad}` : `: ${vad} vid tecken ${tecken}`;
}

function whyUnread(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (error instanceof SyntaxError) return `är inte JSON${placeIn(message)}`;
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'är inte sparad som UTF-8';
  return `kan inte läsas (${code ?? message})`;
}

/** JSON with the names in order: the order and the spaces of a file change nothing. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}
