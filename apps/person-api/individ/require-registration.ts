import type { Asking } from '../../../libs/access/index.js';
import { OgiltigtNummer, type Traff, type Vault } from '../../../libs/privacy/index.js';
import type { RegistreraIndividDto } from '../dto/individ.dto.js';

/**
 * Lets only those through who may register in the nämnd, and, where it knows the number already, who
 * may have to do with that very person: otherwise registering would be a way to find the protected.
 */
export async function requireRegistration(
  vault: Pick<Vault, 'find'>,
  asking: Asking,
  body: RegistreraIndividDto,
): Promise<void> {
  const { namnd } = body;
  await asking.require({ resurs: 'individ', namnd });
  const known = await findKnown(vault, body);
  if (known === undefined) return;
  await asking.require({ resurs: 'individ', individId: known.individId, namnd });
}

/** A number that is none is for the registration itself to refuse: it knows about reserve numbers. */
async function findKnown(
  vault: Pick<Vault, 'find'>,
  { namnd, nummer }: RegistreraIndividDto,
): Promise<Traff | undefined> {
  try {
    return (await vault.find({ namnder: [namnd], nummer }))[0];
  } catch (error) {
    if (error instanceof OgiltigtNummer) return undefined;
    throw error;
  }
}
