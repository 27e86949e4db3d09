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
      const book: unknown = JSON.parse(await readFile(file, 'utf8'));
      const address =
        typeof book === 'object' && book !== null && Object.hasOwn(book, anvandare)
          ? (book as Readonly<Record<string, unknown>>)[anvandare]
          : undefined;
      if (address === undefined) return undefined;
      if (typeof address === 'string' && ADDRESS.test(address)) return address;
      throw new Error(
        `Adressboken har ingen giltig e-postadress för användaren ${anvandare}. Rätta den i filen som UTFALL_ADRESSBOK pekar på.`,
      );
    },
  };
}
