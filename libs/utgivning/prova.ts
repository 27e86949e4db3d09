import { definitionerSha256 } from './definitioner.js';
import { dagVid, framstall } from './framstall.js';
import { lasLiggare } from './liggare.js';
import { UtgavaNekad, type Forlag } from './publicera.js';

/** Whether a release comes out of the log again, byte for byte. */
export interface Provning {
  readonly nummer: number;
  readonly lika: boolean;
  readonly publicerat: string;
  readonly omraknat: string;
  /** Whether the definitions are those that it was published by. */
  readonly sammaDefinitioner: boolean;
}

/** Makes a published release anew from the log as it was, and compares. @throws UtgavaNekad */
export async function provaUtgava(forlag: Forlag, nummer: number): Promise<Provning> {
  const { liggare } = await lasLiggare(forlag.store, nummer + 1);
  const published = liggare.utgavor.find(({ om }) => om.nummer === nummer);
  if (published === undefined) {
    throw new UtgavaNekad(
      'utgava-saknas',
      `Utgåva ${nummer} finns inte. Se "utfall utgava lista".`,
    );
  }
  const { om } = published;
  const position = BigInt(om.tillPosition);
  const datum = await dagVid(forlag.store, position);
  const before = await lasLiggare(forlag.store, nummer);
  const { franAr, karens, minstaAntal, innehallSha256 } = om;
  const made = await framstall(
    { nummer, position, datum: datum ?? om.datum, franAr, karens, minstaAntal },
    before.liggare,
    forlag,
  );
  return {
    nummer,
    lika: made.om.innehallSha256 === innehallSha256,
    publicerat: innehallSha256,
    omraknat: made.om.innehallSha256,
    sammaDefinitioner: definitionerSha256() === om.definitionerSha256,
  };
}
