import type { Command } from 'commander';
import { addUrvalCommand } from './urval.js';
import { addVerifyCommand } from './verify.js';

/** `utfall audit`: the read audit, whole and looked through. */
export function addAuditCommands(program: Command): void {
  const audit = program.command('audit').description('Kontrollera och granska läsloggen');
  addVerifyCommand(audit);
  addUrvalCommand(audit);
}
