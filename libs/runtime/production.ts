import { resolve, sep } from 'node:path';
import type { Config } from './config.js';

/** Passwords that stand in examples: whoever reads the manual knows them. */
const KNOWN_PASSWORDS = new Set(
  'postgres password utfall admin changeme secret hemligt losenord byt-mig test demo'.split(' '),
);

/**
 * What is only for trying out must not hold real persons' data. Every fault is told at once.
 * @throws Error with one sentence a fault
 */
export function assertProductionReady(config: Config, env: NodeJS.ProcessEnv = process.env): void {
  if (!config.production) return;
  const faults = [
    ...identityFaults(config),
    ...databaseFaults(config),
    ...folderFaults(config),
    ...secretFaults(env),
  ];
  if (faults.length === 0) return;
  throw new Error(
    `UTFALL_LAGE är produktion, men så här får tjänsten inte starta:\n- ${faults.join('\n- ')}`,
  );
}

function identityFaults({ oidcIssuer }: Config): readonly string[] {
  if (oidcIssuer === undefined) {
    return ['OIDC_ISSUER saknas. Demons påhittade personer får inte användas i produktion.'];
  }
  return oidcIssuer.startsWith('https://') ? [] : ['OIDC_ISSUER ska börja med https://.'];
}

function databaseFaults({ databaseUrl }: Config): readonly string[] {
  if (databaseUrl === undefined) {
    return ['DATABASE_URL saknas. Den inbyggda databasen är till för att prova och utveckla.'];
  }
  const password = URL.canParse(databaseUrl)
    ? decodeURIComponent(new URL(databaseUrl).password)
    : '';
  if (password === '') return [];
  return password.length < 12 || KNOWN_PASSWORDS.has(password.toLowerCase())
    ? ['Lösenordet i DATABASE_URL är kortare än 12 tecken eller ett som alla kan gissa. Byt det.']
    : [];
}

/** Keys and journal beside the database would be lost, or restored, together with it. */
function folderFaults({ dataDir, keyFolder, journalFolder }: Config): readonly string[] {
  const same =
    keyFolder === journalFolder
      ? [
          'UTFALL_NYCKLAR och UTFALL_JOURNAL ska vara två mappar, så att de kan säkerhetskopieras var för sig.',
        ]
      : [];
  const inside = (folder: string) => `${resolve(folder)}${sep}`.startsWith(`${dataDir}${sep}`);
  const folders = [
    ['UTFALL_NYCKLAR', keyFolder],
    ['UTFALL_JOURNAL', journalFolder],
  ] as const;
  const misplaced = folders
    .filter(([, folder]) => inside(folder))
    .map(([name]) => `${name} ska peka på en mapp utanför datamappen, på en annan disk.`);
  return [...same, ...misplaced];
}

function secretFaults(env: NodeJS.ProcessEnv): readonly string[] {
  return /^([0-9a-f]{2}){16,}$/i.test((env.UTFALL_INDIVIDNYCKEL ?? '').trim())
    ? []
    : [
        'UTFALL_INDIVIDNYCKEL saknas eller är för kort. Skapa en med openssl rand -hex 32 och förvara den säkert.',
      ];
}
