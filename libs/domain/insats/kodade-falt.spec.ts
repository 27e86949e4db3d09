import {
  INSATS_EVENT_TYPES,
  KOMPONENT,
  KONTAKTORSAK,
  MALOMRADE,
  METODREGISTER,
  SKAL_AVBOJD,
  SKAL_EJ_INSATS,
  UPPGIFTSLAMNARE,
  AKTOR,
  AVSLUTSORSAK,
} from '../index.js';
import { EVENT_SHAPES } from './shape/events.js';
import type { Field } from './shape/field.js';
import { KODADE_FALT } from './kodade-falt.js';

const WORDS = ['annat', 'annan', 'uppgift-saknas'] as const;

/** Whether a field's closed set of words has this one, alone or in a list: a field that holds any text has none. */
function offers({ holds, accepts }: Field, word: string): boolean {
  const has = (one: string) => holds(one) || accepts([one]);
  return has(word) && !has('inte-ett-av-orden');
}

/** As an answer `annat` of these is as good as any other. */
const ETT_SVAR_SOM_ANDRA: ReadonlySet<string> = new Set(
  ['InsatsErbjuden', 'InsatsEjErbjuden', 'BeslutFattat', 'InsatsPaborjad'].map(
    (typ) => `${typ}.kon annat`,
  ),
);

function fromShapes(): readonly string[] {
  return INSATS_EVENT_TYPES.flatMap((typ) =>
    EVENT_SHAPES[typ].flatMap(([name, field]) => [
      ...WORDS.filter((word) => offers(field, word)).map((word) => `${typ}.${name} ${word}`),
      ...(field.items ?? []).flatMap(([inner, of]) =>
        WORDS.filter((word) => offers(of, word)).map((word) => `${typ}.${name}.${inner} ${word}`),
      ),
    ]),
  ).filter((one) => !ETT_SVAR_SOM_ANDRA.has(one));
}

const fromTable = KODADE_FALT.flatMap(({ typ, falt, inom, annat, saknas }) =>
  [...annat, ...saknas].map(
    (kod) => `${typ}.${inom === undefined ? falt : `${falt}.${inom}`} ${kod}`,
  ),
);

/** Fields that hold any code: their words are those of a register or a kodverk. */
const LISTOR: Readonly<Record<string, readonly { readonly kod: string }[]>> = {
  metod: METODREGISTER,
  onskadMetod: METODREGISTER,
  behov: KONTAKTORSAK,
  aktor: AKTOR,
  komponenter: KOMPONENT,
  kontaktorsaker: KONTAKTORSAK,
  uppgiftslamnare: UPPGIFTSLAMNARE,
  malsattningar: MALOMRADE,
  avslutsorsak: AVSLUTSORSAK,
  'InsatsEjErbjuden.skal': SKAL_EJ_INSATS,
  'InsatsAvbojd.skal': SKAL_AVBOJD,
};

const listaFor = (typ: string, falt: string) => LISTOR[`${typ}.${falt}`] ?? LISTOR[falt];

describe('the coded fields where something else, or nothing known, can be chosen', () => {
  it('are all that the shapes of the events offer', () => {
    expect(fromShapes().length).toBeGreaterThan(25);
    expect(fromShapes().filter((one) => !fromTable.includes(one))).toEqual([]);
  });

  it('name no word that an event cannot hold', () => {
    const offered = new Set(fromShapes());
    const codes = KODADE_FALT.flatMap(({ typ, falt, annat, saknas }) => {
      const known = listaFor(typ, falt)?.map(({ kod }) => kod) ?? [];
      return [...annat, ...saknas]
        .filter((kod) => known.includes(kod))
        .map((kod) => `${typ}.${falt} ${kod}`);
    });
    const bare = fromTable.map((one) => one.replace('malsattningar.omrade', 'malsattningar'));
    expect(bare.filter((one) => !offered.has(one) && !codes.includes(one))).toEqual([]);
  });

  it('cover every code of the kodverk that says it is something else', () => {
    const catchAll = /^(ANNAT|annat|annan|OTHER|[BV]_ANN)$/;
    for (const { typ, falt, annat } of KODADE_FALT) {
      const known = listaFor(typ, falt)?.map(({ kod }) => kod) ?? [];
      const missed = known.filter((kod) => catchAll.test(kod) && !annat.includes(kod));
      if (annat.length > 0) expect([typ, falt, missed]).toEqual([typ, falt, []]);
    }
  });
});
