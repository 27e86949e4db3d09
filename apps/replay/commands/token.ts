import type { Command } from 'commander';
import {
  IdentityUnavailable,
  obtainToken,
  type ObtainedToken,
} from '../../../libs/identity/index.js';
import { DEMO_PATH, readConfig } from '../../../libs/runtime/index.js';
import { CommandFailed, print } from '../session.js';

interface TokenOptions {
  readonly issuer?: string;
  readonly json?: boolean;
}

/** `utfall token`: logs a made-up person in at the demo's provider of a running service. */
export function addTokenCommand(program: Command): void {
  program
    .command('token')
    .description('Hämta en token för en av demons påhittade personer, ur en tjänst som är igång')
    .argument('<person>', 't.ex. maja (behandlare), ines (nämndanalytiker), vera (socialnämnd)')
    .option('--issuer <adress>', 'demons inloggning (förval: http://127.0.0.1:$PORT/idp)')
    .option('--json', 'skriv JSON')
    .action((person: string, options: TokenOptions) => tokenCommand(person, options));
}

async function tokenCommand(person: string, options: TokenOptions): Promise<void> {
  const issuer = options.issuer ?? `http://127.0.0.1:${readConfig().port}${DEMO_PATH}`;
  const { token, expiresInSeconds } = await obtain(issuer, person);
  print(options.json, { token, giltigSekunder: expiresInSeconds }, () => token);
}

async function obtain(issuer: string, person: string): Promise<ObtainedToken> {
  try {
    return await obtainToken({ issuer, person });
  } catch (error) {
    if (!(error instanceof IdentityUnavailable)) throw error;
    throw new CommandFailed(
      `Ingen tjänst svarar på ${issuer}. Starta den med "npm start", eller ange dess adress med --issuer.`,
    );
  }
}
