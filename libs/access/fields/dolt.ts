/** Those who oversee others' work; nobody else has a reason to read what was recorded on the wrong child. */
const TILLSYN: ReadonlySet<string> = new Set(['revisor', 'dataskyddsombud']);

/** Whether a role may read what was annulled as being about the wrong person. */
export function serDolt(roll: string): boolean {
  return TILLSYN.has(roll);
}
