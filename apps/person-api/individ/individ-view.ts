import type { Faltgrupp } from '../../../libs/access/index.js';
import type { IndividId } from '../../../libs/domain/index.js';
import type { Individuppgifter, Vault } from '../../../libs/privacy/index.js';
import { accessProblem } from '../../../libs/web/index.js';

/** Which class of data each of a person's particulars belongs to. Whoever may see nothing else sees the id. */
const GROUP_OF: Readonly<Record<Exclude<keyof Individuppgifter, 'individId'>, Faltgrupp>> = {
  namnd: 'grunduppgifter',
  namn: 'identitet',
  nummer: 'identitet',
  nummerslag: 'identitet',
  arendenummer: 'identitet',
  skyddad: 'grunduppgifter',
  fodelsedag: 'identitet',
};

export type IndividView = Pick<Individuppgifter, 'individId'> & Partial<Individuppgifter>;

/** A person's particulars, as far as the field groups cover them. */
export function individView(
  uppgifter: Individuppgifter,
  faltgrupper: readonly Faltgrupp[],
): IndividView {
  const shown = Object.entries(GROUP_OF)
    .filter(([name, group]) => name in uppgifter && faltgrupper.includes(group))
    .map(([name]) => [name, uppgifter[name as keyof Individuppgifter]]);
  return { individId: uppgifter.individId, ...(Object.fromEntries(shown) as Partial<IndividView>) };
}

/** A person's particulars. @throws ProblemError when they are gone, on their way out, or were never kept */
export async function readIndivid(
  vault: Pick<Vault, 'read'>,
  individId: IndividId,
): Promise<Individuppgifter> {
  const read = await vault.read(individId);
  if (read === undefined) throw accessProblem('uppgiften-finns-inte');
  if (read.tillstand !== 'kand') throw accessProblem('individ-gallrad');
  return read.individ;
}
