import { correct, corrections } from './correct.js';
import type { VaultOptions } from './context.js';
import { find } from './find.js';
import { erase, fodelsedagar, isProtected, namndOf, protect, readMany, residue } from './read.js';
import { moveTexts } from './flytta-texter.js';
import { merge, separate } from './sammanslagen.js';
import { register } from './register.js';
import { textsOf, writeText } from './texter.js';
import type { Vault } from './types.js';

/** The vault in PostgreSQL, schema `valv`. Needs `migrateVault`. */
export function createVault(options: VaultOptions): Vault {
  return {
    register: (registrering) => register(options, registrering),
    find: (sokning) => find(options, sokning),
    read: async (individId) => (await readMany(options, [individId])).get(individId),
    readMany: (ids) => readMany(options, ids),
    namndOf: (individId) => namndOf(options, individId),
    correct: (rattning) => correct(options, rattning),
    corrections: (individId) => corrections(options, individId),
    protect: (individId, skyddad) => protect(options, individId, skyddad),
    isProtected: (ids) => isProtected(options, ids),
    writeText: (text) => writeText(options, text),
    moveTexts: (insatsId, till) => moveTexts(options, insatsId, till),
    merge: (both) => merge(options, both),
    separate: (individId) => separate(options, individId),
    textsOf: (individId) => textsOf(options, individId),
    fodelsedagar: (ids) => fodelsedagar(options, ids),
    erase: (ids) => erase(options, ids),
    residue: (ids) => residue(options, ids),
  };
}
