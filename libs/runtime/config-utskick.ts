import { join, resolve } from 'node:path';

/** How reminders leave this installation. */
export interface Utskicksval {
  /** Mail server; without it every message is a file in the folder. */
  readonly smtpUrl?: string;
  /** The address that messages come from; needed with a mail server. */
  readonly avsandare?: string;
  /** Folder of the messages that no mail server takes. */
  readonly mapp: string;
  /** How many days they lie there; the usual time unless told. */
  readonly sparasDagar?: number;
  /** File with the workers' addresses by user id. */
  readonly adressbok?: string;
}

const ADRESS = /^[^\s@,;<>]+@[^\s@,;<>]+$/;

/** @throws Error with a sentence for the operator */
export function utskickOf(env: NodeJS.ProcessEnv, dataDir: string): Utskicksval {
  const filled = (name: string) => {
    const text = env[name]?.trim();
    return text === undefined || text === '' ? undefined : text;
  };
  const smtpUrl = filled('SMTP_URL');
  const avsandare = filled('UTFALL_AVSANDARE');
  const adressbok = filled('UTFALL_ADRESSBOK');
  if (avsandare !== undefined && !ADRESS.test(avsandare)) {
    throw new Error('UTFALL_AVSANDARE ska vara en e-postadress, till exempel utfall@stad.se.');
  }
  if (smtpUrl !== undefined) assertSendable(smtpUrl, avsandare);
  return {
    mapp: resolve(filled('UTFALL_UTSKICK') ?? join(dataDir, 'utskick')),
    ...sparas(filled('UTFALL_UTSKICK_DAGAR')),
    ...(smtpUrl === undefined ? {} : { smtpUrl }),
    ...(avsandare === undefined ? {} : { avsandare }),
    ...(adressbok === undefined ? {} : { adressbok: resolve(adressbok) }),
  };
}

function sparas(text: string | undefined): Pick<Utskicksval, 'sparasDagar'> {
  if (text === undefined) return {};
  const sparasDagar = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (sparasDagar > 0) return { sparasDagar };
  throw new Error(
    'UTFALL_UTSKICK_DAGAR ska vara ett heltal från 1 till 9999: så många dagar ligger breven kvar i utskicksmappen.',
  );
}

/** The text may hold a password: it is never repeated. */
function assertSendable(smtpUrl: string, avsandare: string | undefined): void {
  if (!/^smtps?:\/\//.test(smtpUrl)) {
    throw new Error('SMTP_URL ska börja med smtp:// eller smtps://.');
  }
  if (avsandare === undefined) {
    throw new Error(
      'SMTP_URL är satt men inte UTFALL_AVSANDARE. Ange adressen som breven går från.',
    );
  }
}
