import type { Asking } from '../../../libs/access/index.js';
import { OgiltigtNummer, type Traff } from '../../../libs/privacy/index.js';
import type { RegistreraIndividDto } from '../dto/individ.dto.js';
import type { PersonApiOptions } from '../options.js';

type Lookup = Pick<PersonApiOptions, 'vault' | 'overtagna'>;

/**
 * Lets only those through who may register in the nämnd, and, where it knows the number already, who
 * may have to do with that very person: otherwise registering would be a way to find the protected.
 * Answers whom the nämnd knows, be it since another nämnd handed an insats over.
 */
export async function requireRegistration(
  options: Lookup,
  asking: Asking,
  body: RegistreraIndividDto,
): Promise<Traff | undefined> {
  const { namnd } = body;
  await asking.require({ resurs: 'individ', namnd });
  const known = await findKnown(options, body);
  if (known === undefined) return undefined;
  await asking.require({ resurs: 'individ', individId: known.individId, namnd });
  return known;
}

/** A number that is none is for the registration itself to refuse: it knows about reserve numbers. */
async function findKnown(
  { vault, overtagna }: Lookup,
  { namnd, nummer }: RegistreraIndividDto,
): Promise<Traff | undefined> {
  try {
    return (await vault.find({ namnder: [namnd], nummer, aven: await overtagna([namnd]) }))[0];
  } catch (error) {
    if (error instanceof OgiltigtNummer) return undefined;
    throw error;
  }
}
