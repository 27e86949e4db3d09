import { readFile } from 'node:fs/promises';
import type { Adressbok } from '../paminnelse/index.js';

const ADDRESS = /^[^\s@,;<>]+@[^\s@,;<>]+$/;

/**
 * E-mail addresses from a JSON file that the operator keeps: `{"<användarens id>": "adress"}`. Read anew for
 * each digest, so that a change needs no restart. Somebody who is not in it is written to in the folder alone.
 */
export function adressbokOf(file: string | undefined): Adressbok {
  return {
    epost: async (anvandare) => {
      if (file === undefined) return undefined;
      const book = await readAdressbok(file);
      return Object.hasOwn(book, anvandare) ? book[anvandare] : undefined;
    },
  };
}

/** The whole book. @throws Error with a sentence for the operator, who is told before any message is due */
export async function readAdressbok(file: string): Promise<Readonly<Record<string, string>>> {
  const book = await jsonIn(file);
  if (typeof book !== 'object' || book === null || Array.isArray(book)) {
    throw wrong(file, 'ska vara ett objekt: {"<användarens id>": "adress"}');
  }
  for (const [anvandare, address] of Object.entries(book)) {
    if (typeof address === 'string' && ADDRESS.test(address)) continue;
    throw wrong(file, `har ingen giltig e-postadress för användaren ${anvandare.slice(0, 40)}`);
  }
  return book as Readonly<Record<string, string>>;
}

async function jsonIn(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) throw wrong(file, 'är inte JSON');
    throw wrong(file, `kan inte läsas (${(error as NodeJS.ErrnoException).code ?? 'okänt fel'})`);
  }
}

function wrong(file: string, why: string): Error {
  return new Error(`Adressboken ${file} (UTFALL_ADRESSBOK) ${why}. Rätta filen eller sökvägen.`);
}
