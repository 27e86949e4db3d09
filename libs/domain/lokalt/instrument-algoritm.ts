import type { Delskala, Poangalgoritm } from '../instrument/algoritm.js';
import { antalSvarFor, svarsintervallFor } from '../instrument/svar.js';
import type { Instrument } from '../instrument/types.js';
import type { Formfel } from './form.js';
import { dubblettFel, giltighetFel } from './regler.js';

/** What an instrument has wrong about how it is scored. */
export function algoritmFel(instrument: Instrument): readonly Formfel[] {
  const { svar, algoritmer, delskalor } = instrument;
  const versions = algoritmer.map(({ version }) => version);
  const first = Math.min(...versions);
  return [
    ...(svar === undefined && algoritmer.length > 0
      ? [{ pekare: '/svar', text: 'saknas; utan svarsintervall kan inget poängsättas' }]
      : []),
    ...(svar !== undefined && algoritmer.length === 0
      ? [{ pekare: '/algoritmer', text: 'saknas; säg hur svaren räknas ihop, eller ta bort svar' }]
      : []),
    ...dubblettFel(versions, (i) => `/algoritmer/${i}/version`),
    ...delskalekoder(delskalor, '/delskalor'),
    ...algoritmer.flatMap((one, i) =>
      enAlgoritm(one, { instrument, first }).map(({ pekare, text }) => ({
        pekare: `/algoritmer/${i}${pekare}`,
        text,
      })),
    ),
  ];
}

function delskalekoder(delskalor: readonly Delskala[], pekare: string): readonly Formfel[] {
  return dubblettFel(
    delskalor.map(({ kod }) => kod),
    (i) => `${pekare}/${i}/kod`,
  );
}

function enAlgoritm(
  algoritm: Poangalgoritm,
  { instrument, first }: { readonly instrument: Instrument; readonly first: number },
): readonly Formfel[] {
  const { version, andring, saknade } = algoritm;
  const most = antalSvarFor(instrument).till;
  return [
    ...giltighetFel(algoritm, ''),
    ...delskalekoder(algoritm.delskalor ?? [], '/delskalor'),
    ...totalFel(algoritm, instrument),
    ...(version > first && andring === undefined
      ? [{ pekare: '/andring', text: 'saknas; skriv vad som var fel i den förra versionen' }]
      : []),
    ...(saknade !== undefined && saknade.hogst >= most
      ? [{ pekare: '/saknade/hogst', text: `ska vara lägre än antalet frågor ${most}` }]
      : []),
  ];
}

/** Each formula that needs something of the form it is used on. */
function totalFel({ total, delskalor }: Poangalgoritm, instrument: Instrument): readonly Formfel[] {
  switch (total.formel) {
    case 'delskalor': {
      const known = (delskalor ?? instrument.delskalor).map(({ kod }) => kod);
      return total.koder.flatMap((kod, i) =>
        known.includes(kod)
          ? []
          : [{ pekare: `/total/koder/${i}`, text: `delskalan ”${kod}” finns inte` }],
      );
    }
    case 'ett-tal':
      return fault(instrument.antalItems !== 1, 'ett-tal kräver ett instrument med en fråga');
    case 'antal-ja':
      return fault(!isYesOrNo(instrument), 'antal-ja kräver svaren 0 (nej) och 1 (ja)');
    case 'gas-t':
      return fault(!isGoalSteps(instrument), 'gas-t kräver svaren −2 till 2');
    case 'summa':
    case 'medel':
      return [];
  }
}

function fault(isWrong: boolean, text: string): readonly Formfel[] {
  return isWrong ? [{ pekare: '/total/formel', text }] : [];
}

function isYesOrNo(instrument: Instrument): boolean {
  return everyRange(instrument, (min, max) => min === 0 && max === 1);
}

function isGoalSteps(instrument: Instrument): boolean {
  return everyRange(instrument, (min, max) => min === -2 && max === 2);
}

function everyRange(instrument: Instrument, holds: (min: number, max: number) => boolean): boolean {
  const fragor = Array.from({ length: instrument.antalItems }, (_, i) => i + 1);
  return fragor.every((fraga) => {
    const { min, max } = svarsintervallFor(instrument, fraga);
    return holds(min, max);
  });
}
