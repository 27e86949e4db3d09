import type {
  Datum,
  InsatsAvslutad,
  RecordedInsatsEvent,
  Sexvardig,
  SynPaResultatet,
} from '../../domain/index.js';

/** Stegen där barnet ska komma till tals, i ordning. (The five of the audits, and two of our own: plan and avslut.) */
export const DELAKTIGHETSSTEG = [
  'saken-galler',
  'eventuell-insats',
  'aterkoppling',
  'plan',
  'uppfoljning',
  'effekt',
  'avslut',
] as const;

export type Stegkod = (typeof DELAKTIGHETSSTEG)[number];

/** What is not told of how or why. */
export const EJ_ANGIVET = 'ej-angivet';

/** One occasion at which the child was, or was not, heard. */
export interface Delaktighetstillfalle {
  readonly steg: Stegkod;
  readonly datum: Datum;
  readonly svar: Sexvardig;
  readonly form: string;
  readonly skal: string;
}

const SYN: Readonly<Record<SynPaResultatet, Sexvardig>> = {
  battre: 'ja',
  oforandrat: 'ja',
  samre: 'ja',
  'vill-ej-svara': 'barnet-vill-ej',
  'ej-tillfragad': 'nej',
  'uppgift-saknas': 'uppgift-saknas',
};

/**
 * The occasions of an insats: one per step and day. A note of its own stands before what a follow-up of
 * the same day says of the same step, since it tells how and why; of two alike the last recorded holds.
 */
export function delaktighetstillfallen(
  held: readonly RecordedInsatsEvent[],
): readonly Delaktighetstillfalle[] {
  const found = new Map<string, { readonly egen: boolean; readonly one: Delaktighetstillfalle }>();
  for (const event of held) {
    const egen = event.type === 'DelaktighetNoterad';
    for (const one of tillfallenIn(event)) {
      const key = `${one.steg}|${one.datum}`;
      if (found.get(key)?.egen === true && !egen) continue;
      found.set(key, { egen, one });
    }
  }
  return [...found.values()].map(({ one }) => one);
}

function tillfallenIn(event: RecordedInsatsEvent): readonly Delaktighetstillfalle[] {
  switch (event.type) {
    case 'DelaktighetNoterad': {
      const { datum, steg, svar, form, skal } = event.data;
      return [{ steg, datum, svar, form, skal: skal ?? EJ_ANGIVET }];
    }
    case 'GenomforandeplanUpprattad':
      return [tillfalle('plan', event.data.datum, event.data.barnetDelaktigt)];
    case 'UppfoljningGenomford': {
      const { datum, barnetDelaktigt, barnetTillfragatOmEffekt } = event.data;
      return [
        tillfalle('uppfoljning', datum, barnetDelaktigt),
        tillfalle('effekt', datum, barnetTillfragatOmEffekt),
      ];
    }
    case 'InsatsAvslutad':
      return vidAvslut(event.data);
    default:
      return [];
  }
}

/** What the child thought of the result: whoever answered was asked. */
function vidAvslut({ datum, barnetsSyn }: InsatsAvslutad['data']) {
  return barnetsSyn === undefined ? [] : [tillfalle('avslut', datum, SYN[barnetsSyn])];
}

function tillfalle(steg: Stegkod, datum: Datum, svar: Sexvardig): Delaktighetstillfalle {
  return { steg, datum, svar, form: EJ_ANGIVET, skal: EJ_ANGIVET };
}
