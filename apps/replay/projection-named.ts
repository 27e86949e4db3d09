import type { Projection } from '../../libs/read-model/index.js';
import { PROJECTIONS } from '../../projections/index.js';
import { CommandFailed, EXIT } from './session.js';

export function projectionNames(): readonly string[] {
  return PROJECTIONS.map(({ name }) => name);
}

/** The projection of that name. @throws CommandFailed with the names there are */
export function projectionNamed(name: string): Projection {
  const found = PROJECTIONS.find((projection) => projection.name === name);
  if (found !== undefined) return found;
  throw new CommandFailed(
    `Det finns ingen projektion som heter "${name.slice(0, 60)}". Välj en av: ${projectionNames().join(', ')}.`,
    EXIT.usage,
  );
}
