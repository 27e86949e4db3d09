import { indikatorMedId, MALREGISTER, type Indikatormal } from '../indikator/index.js';
import { namndMedKod } from '../organisation/index.js';
import type { Namnd } from '../organisation/types.js';
import { lasFil, type Last, list, type Registertillagg } from './fil.js';
import { datum, type Form, form, type Formfel, lista, objekt, text } from './form.js';
import { giltighetFel } from './regler.js';

const VARDE: Form = form(
  'oka, minska eller en andel från 0 till 1',
  (value) =>
    value === 'oka' ||
    value === 'minska' ||
    (typeof value === 'number' && value >= 0 && value <= 1),
);

/** A target as a file says it; its first day is always known. */
const MAL: Form = objekt(
  { indikator: text(60), varde: VARDE, giltigFrom: datum, kalla: text() },
  { namnd: text(60), giltigTom: datum },
);

/** Reads the targets; they may be for boards that the same folder adds. */
export function lasMal(
  innehall: Registertillagg,
  namnder: readonly Namnd[],
): Last<readonly Indikatormal[]> {
  const added = new Set(namnder.map(({ kod }) => kod));
  const isNamnd = (kod: string) => added.has(kod) || namndMedKod(kod) !== undefined;
  return lasFil(innehall, {
    fil: 'mal',
    form: lista(MAL),
    read: list((poster) => poster as readonly Indikatormal[]),
    rules: (mal) => malFel(mal, isNamnd),
  });
}

/** What targets of the right form still have wrong: what they name, what they ask for, and when. */
function malFel(
  mal: readonly Indikatormal[],
  isNamnd: (kod: string) => boolean,
): readonly Formfel[] {
  const taken = new Set(MALREGISTER.map(keyOf));
  return mal.flatMap((one, i) => {
    const pekare = `/${i}`;
    const isTwice = taken.has(keyOf(one));
    taken.add(keyOf(one));
    return [
      ...indikatorFel(one, pekare),
      ...(one.namnd === undefined || isNamnd(one.namnd)
        ? []
        : [{ pekare: `${pekare}/namnd`, text: `nämnden ”${one.namnd}” finns inte i registret` }]),
      ...giltighetFel(one, pekare),
      ...(isTwice ? [{ pekare: `${pekare}/giltigFrom`, text: dubblett(one) }] : []),
    ];
  });
}

function keyOf({ indikator, namnd, giltigFrom }: Indikatormal): string {
  return `${indikator} ${namnd ?? ''} ${giltigFrom}`;
}

function dubblett({ indikator, namnd, giltigFrom }: Indikatormal): string {
  const vem = namnd ?? 'hela staden';
  return `${vem} har redan ett mål för ${indikator} från ${giltigFrom}; välj en annan dag`;
}

/** An indicator that there is, and a target that it can be held against. */
function indikatorFel({ indikator, varde }: Indikatormal, pekare: string): readonly Formfel[] {
  const found = indikatorMedId(indikator);
  if (found === undefined) {
    const okand = `indikatorn ”${indikator}” finns inte; alla står i /v1/indikatorer`;
    return [{ pekare: `${pekare}/indikator`, text: okand }];
  }
  if (typeof varde === 'number') {
    if (found.slag === 'andel') return [];
    const fel = `${indikator} är ingen andel: målet ska vara oka eller minska, inte ett tal`;
    return [{ pekare: `${pekare}/varde`, text: fel }];
  }
  const battre = { 'hogre-battre': 'oka', 'lagre-battre': 'minska', neutral: varde } as const;
  const vantat = battre[found.riktning];
  if (varde === vantat) return [];
  const fel = `ska vara ${vantat} eller ett tal: för ${indikator} är ${vantat === 'oka' ? 'högre' : 'lägre'} bättre`;
  return [{ pekare: `${pekare}/varde`, text: fel }];
}
