import { momentMedKod } from '../../domain/aktgranskning/index.js';
import { MINST_PAR } from '../instrumentforandring.js';
import type { Kodpar } from '../statistik/index.js';
import { gemensamtSvar, granskarpar, OENSE, svarPerInsats, type Granskarsvar } from './granskat.js';
import type { Momentsvar } from './egen.js';
import {
  avrundat,
  samstammighet,
  visadandel,
  type Samstammighet,
  type VisadAndel,
} from './visat.js';

/** Ett moment: vad systemet säger bredvid vad granskarna fann. (One item of the report.) */
export interface Momentjamforelse {
  readonly moment: { readonly kod: string; readonly namn: string };
  /** How many of the sample are judged by somebody. */
  readonly bedomda: number;
  /** On how many of them reviewers do not agree, and how many could not be judged; null where few are judged. */
  readonly oense: number | null;
  readonly garInteAttBedoma: number | null;
  /** On how many of them the system has nothing to say; null where few are judged or it is coded anew. */
  readonly egenOkand: number | null;
  /** What the system says of the insatser that are judged, and what the reviewers found; null where it is coded anew. */
  readonly egen: VisadAndel | null;
  readonly granskad: VisadAndel | null;
  /** Over the insatser where both have said yes or no. */
  readonly skillnad: Skillnad | null;
  /** Reviewers against what is recorded, and reviewer against reviewer. */
  readonly motRegistrerat: Samstammighet;
  readonly mellanGranskare: Samstammighet;
}

/** Skillnaden mellan egen uppgift och granskning. (The four cells of the same insatser; null where they are too few.) */
export interface Skillnad {
  readonly n: number;
  readonly bada: number | null;
  readonly baraEgen: number | null;
  readonly baraGranskad: number | null;
  readonly ingen: number | null;
  /** The system's share less the reviewers'. */
  readonly skillnad: number | null;
  readonly varfor: 'for-fa' | null;
}

/** What a report is made of: the answers that hold, and the system's own for each insats still there. */
export interface Jamforelseunderlag {
  readonly moment: readonly string[];
  readonly svar: readonly Granskarsvar[];
  readonly egna: ReadonlyMap<string, ReadonlyMap<string, Momentsvar>>;
}

/** Self-reported beside audited, item by item, over the same insatser. */
export function jamforelse({
  moment,
  svar,
  egna,
}: Jamforelseunderlag): readonly Momentjamforelse[] {
  return moment.map((kod) => {
    const avMomentet = svar.filter((one) => one.moment === kod && egna.has(one.insatsId));
    const perInsats = svarPerInsats(avMomentet);
    const rows = [...egna].map(([insatsId, own]) => ({
      egen: own.get(kod) ?? 'uppgift-saknas',
      granskat: gemensamtSvar(perInsats.get(insatsId) ?? []),
    }));
    const namn = momentMedKod(kod)?.namn ?? kod;
    return {
      moment: { kod, namn },
      ...siffror(rows, kod),
      mellanGranskare: samstammighet(granskarpar(avMomentet)),
    };
  });
}

interface Rad {
  readonly egen: Momentsvar;
  /** What they found together, or that they differ. */
  readonly granskat: Momentsvar | undefined;
}

const isJaNej = (svar: Momentsvar | undefined) => svar === 'uppfyllt' || svar === 'inte-uppfyllt';

function siffror(rows: readonly Rad[], kod: string) {
  const bedomda = rows.filter(({ granskat }) => granskat !== undefined);
  const granskade = bedomda.flatMap(({ granskat }) => granskat ?? []);
  const egna = bedomda.map(({ egen }) => egen);
  const antal = (svar: readonly Momentsvar[], sokt: Momentsvar) =>
    bedomda.length < MINST_PAR ? null : svar.filter((one) => one === sokt).length;
  const kodas = momentMedKod(kod)?.kodverk !== undefined;
  return {
    bedomda: bedomda.length,
    oense: antal(granskade, OENSE),
    garInteAttBedoma: antal(granskade, 'gar-inte-att-bedoma'),
    egenOkand: kodas ? null : antal(egna, 'uppgift-saknas'),
    egen: kodas ? null : andelJa(egna),
    granskad: kodas ? null : andelJa(granskade),
    skillnad: kodas ? null : skillnad(rows),
    motRegistrerat: samstammighet(kodas ? kodpar(rows) : beggesJaNej(rows).map(kodparOf)),
  };
}

function andelJa(svar: readonly Momentsvar[]): VisadAndel {
  const told = svar.filter(isJaNej);
  return visadandel(told.filter((one) => one === 'uppfyllt').length, told.length);
}

function skillnad(rows: readonly Rad[]): Skillnad {
  const both = beggesJaNej(rows);
  const n = both.length;
  if (n < MINST_PAR) return { n, ...FOR_FA };
  const count = (egen: boolean, granskad: boolean) =>
    both.filter(
      (one) => (one.egen === 'uppfyllt') === egen && (one.granskat === 'uppfyllt') === granskad,
    ).length;
  const [baraEgen, baraGranskad] = [count(true, false), count(false, true)];
  return {
    ...{ n, bada: count(true, true), baraEgen, baraGranskad, ingen: count(false, false) },
    skillnad: avrundat((baraEgen - baraGranskad) / n),
    varfor: null,
  };
}

const FOR_FA = {
  ...{ bada: null, baraEgen: null, baraGranskad: null, ingen: null, skillnad: null },
  varfor: 'for-fa',
} as const;

/** Where both have said yes or no: the one figure of a few must not tell what the other withholds. */
function beggesJaNej(rows: readonly Rad[]) {
  return rows.filter(({ egen, granskat }) => isJaNej(egen) && isJaNej(granskat));
}

function kodparOf({ granskat, egen }: Rad): Kodpar {
  return [granskat ?? '', egen];
}

/** What could not be judged, or is not recorded, is no code to agree with. */
function kodpar(rows: readonly Rad[]): readonly Kodpar[] {
  const told = ({ granskat, egen }: Rad) =>
    granskat !== undefined && !INGET_SVAR.includes(granskat) && egen !== 'uppgift-saknas';
  return rows.filter(told).map(kodparOf);
}

const INGET_SVAR: readonly string[] = [OENSE, 'gar-inte-att-bedoma'];
