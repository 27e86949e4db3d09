import type { Delskala, Svarsintervall } from '../instrument/algoritm.js';
import { antalSvarFor } from '../instrument/svar.js';
import type { Instrument } from '../instrument/types.js';
import type { Formfel } from './form.js';
import { dubblettFel } from './regler.js';

/** Item numbers, and where they stand. */
type Numrerade = readonly [pekare: string, fragor: readonly number[]];

/** What an instrument has wrong about its items: their number, their ranges, and numbers of none. */
export function fragorFel(instrument: Instrument): readonly Formfel[] {
  const { antalSvar, algoritmer, delskalor, reverserade, riskfragor } = instrument;
  const most = antalSvarFor(instrument).till;
  const numbered: readonly Numrerade[] = [
    ['/reverserade', reverserade],
    ...itemsOf(delskalor, '/delskalor'),
    ...algoritmer.flatMap(({ reverserade: egna, delskalor: andra }, i): readonly Numrerade[] => [
      [`/algoritmer/${i}/reverserade`, egna ?? []],
      ...itemsOf(andra ?? [], `/algoritmer/${i}/delskalor`),
    ]),
  ];
  return [
    ...(antalSvar !== undefined && antalSvar.fran > antalSvar.till
      ? [{ pekare: '/antalSvar/till', text: `ska vara ${antalSvar.fran} eller mer` }]
      : []),
    ...svarFel(instrument),
    ...numbered.flatMap(([pekare, fragor]) => nummerFel(fragor, most, pekare)),
    ...nummerFel(
      riskfragor.map(({ fraga }) => fraga),
      most,
      '/riskfragor',
    ),
  ];
}

function itemsOf(delskalor: readonly Delskala[], pekare: string): readonly Numrerade[] {
  return delskalor.map(({ items }, i) => [`${pekare}/${i}/items`, items]);
}

function nummerFel(fragor: readonly number[], most: number, pekare: string): readonly Formfel[] {
  const beyond = fragor.flatMap((fraga, i) =>
    fraga <= most
      ? []
      : [{ pekare: `${pekare}/${i}`, text: `frågan ${fraga} finns inte; den sista är ${most}` }],
  );
  return [...beyond, ...dubblettFel(fragor, (i) => `${pekare}/${i}`)];
}

function svarFel({ svar, antalItems, antalSvar }: Instrument): readonly Formfel[] {
  if (svar === undefined) return [];
  if (!Array.isArray(svar)) return intervallFel(svar as Svarsintervall, '/svar');
  const list = svar as readonly Svarsintervall[];
  const faults = list.flatMap((one, i) => intervallFel(one, `/svar/${i}`));
  if (antalSvar !== undefined || list.length === antalItems) return faults;
  return [
    ...faults,
    { pekare: '/svar', text: `ska ha ett svarsintervall för var och en av ${antalItems} frågor` },
  ];
}

function intervallFel(
  { min, max, decimaler = 0 }: Svarsintervall,
  pekare: string,
): readonly Formfel[] {
  if (min >= max) return [{ pekare: `${pekare}/max`, text: `ska vara högre än min ${min}` }];
  return (
    [
      ['min', min],
      ['max', max],
    ] as const
  ).flatMap(([name, value]) =>
    Number(value.toFixed(decimaler)) === value
      ? []
      : [{ pekare: `${pekare}/${name}`, text: `ska ha högst ${decimaler} decimaler` }],
  );
}
