import { bevakningar } from '../bevakning/bevakningar.js';
import type { Bevakning } from '../bevakning/types.js';
import type { Datum } from '../datum.js';
import type { RecordedInsatsEvent } from '../insats/events.js';
import { avtaladDag } from './avtalad.js';
import { dagIOrd, veckaIOrd } from './datumord.js';
import { enGang } from './hant.js';
import { KOMMER_ORD, SEN_TEXT } from './ord.js';
import { slutet } from './slutet.js';
import type { Tidslinjelage, Tidslinjepost, Tilltal } from './types.js';
import type { Kommer, Vantat } from './vantat.js';

/**
 * What is not told where the help stands so. After a no nobody waits for a start: the watch of the law on the
 * decision is the office's. Who gets help is not told that it is still to be decided: that is the office's, too.
 */
const SAGS_INTE: Readonly<Partial<Record<Tidslinjelage, readonly Kommer[]>>> = {
  nej: ['start', 'beslutets-slut'],
  pagar: ['beslut'],
  paus: ['beslut'],
};

interface Fraga {
  readonly held: readonly RecordedInsatsEvent[];
  readonly dag: Datum;
  readonly lage: Tidslinjelage;
  readonly tilltal: Tilltal;
}

/** Det som kommer och det som är sent, ur samma bevakningar som arbetslistan. (What is to come, from the same due dates as the worklist.) */
export function kommer({ held, dag, lage, tilltal }: Fraga): readonly Tidslinjepost[] {
  const oppna = bevakningar(held).filter(({ tillstand }) => tillstand === 'oppen');
  const ur = medAvtalad(
    oppna.flatMap((one) => avBevakning(one, dag)),
    avtaladDag(held, dag),
  );
  // A last day to begin again says more than that nobody has set one.
  const isSatt = ur.some(({ vad }) => vad === 'efter-paus');
  const vantat = [...ur, ...slutet(held).filter(({ vad }) => !(vad === 'paus' && isSatt))];
  const kvar = vantat.filter(({ vad }) => SAGS_INTE[lage]?.includes(vad) !== true);
  const poster = kvar.map((one) => post(one, { dag, tilltal }));
  return enGang(
    poster.sort((a, b) => ((a.dag ?? '9') < (b.dag ?? '9') ? -1 : a.dag === b.dag ? 0 : 1)),
  );
}

function avBevakning(bevakning: Bevakning, dag: Datum): readonly Vantat[] {
  const { senast, forfaller } = bevakning;
  const vad = vadAv(bevakning);
  if (vad === undefined || (senast !== undefined && senast < dag)) return [];
  return [{ vad, dag: forfaller }];
}

/** A day that was promised is told alone: the worklist goes by the method, the child by what was agreed. */
function medAvtalad(ur: readonly Vantat[], dag: Datum | undefined): readonly Vantat[] {
  if (dag === undefined) return ur;
  return [
    ...ur.filter(({ vad }) => vad !== 'uppfoljning'),
    { vad: 'uppfoljning', dag, bestamd: true },
  ];
}

/** What the child is told of a due date; undefined where it is about the office or another person. */
function vadAv({ slag, avser }: Bevakning): Kommer | undefined {
  switch (slag) {
    case 'svar-pa-erbjudande':
      return 'svar';
    case 'beslut':
      return 'beslut';
    case 'beslut-om-uppfoljning':
      return 'hora-av-sig';
    case 'uppfoljning-efter-utredning':
      return 'slutar-hora-av-sig';
    case 'verkstallighet':
      return avser === 'avbrott' ? 'efter-paus' : 'start';
    case 'plan':
      return 'plan';
    case 'skattning':
      return avser.split('|')[1] === 'barn' ? 'svara' : undefined;
    case 'uppfoljning':
      return 'uppfoljning';
    case 'uppfoljning-efter-avslut':
      return 'efter-slutet';
    case 'verkstallighet-larm':
    case 'uppdrag':
      return undefined;
  }
}

function post(
  vantat: Vantat,
  { dag: idag, tilltal }: Pick<Fraga, 'dag' | 'tilltal'>,
): Tidslinjepost {
  const { vad, dag } = vantat;
  const { rubrik, [tilltal]: text } = KOMMER_ORD[vad];
  if (dag === undefined) {
    return { slag: 'kommer', sakerhet: 'obestamd', nar: 'dagen är inte bestämd', rubrik, text };
  }
  const sakerhet = vantat.bestamd === true ? 'dag' : 'vecka';
  const nar = ord(dag, sakerhet);
  if (dag >= idag) return { slag: 'kommer', sakerhet, dag, nar, rubrik, text };
  return { slag: 'sen', sakerhet, dag, nar, rubrik, text: senText(vad, text) };
}

function ord(dag: Datum, sakerhet: 'dag' | 'vecka'): string {
  return sakerhet === 'dag' ? dagIOrd(dag) : veckaIOrd(dag);
}

function senText(vad: Kommer, text: string): string {
  if (vad === 'svar') return SEN_TEXT.svar;
  return vad === 'slut' ? SEN_TEXT.slut : `${text} ${SEN_TEXT.annars}`;
}
