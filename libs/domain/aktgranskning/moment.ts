import type { Datum } from '../datum.js';
import { galler, type Giltighet } from '../giltighet.js';
import { AVSLUTSORSAK } from '../kodverk/index.js';
import { METODREGISTER } from '../metod/index.js';

/** Granskningsmoment: en fråga som granskaren besvarar för varje insats. (One item of an audit protocol.) */
export interface Granskningsmoment {
  readonly kod: string;
  readonly namn: string;
  readonly definition: string;
  /** Where the reviewer codes anew what was coded when it was recorded. */
  readonly kodverk?: 'avslutsorsak' | 'metod';
}

/** Granskningsmomenten. (What a protocol is put together of; each can be compared with what is recorded.) */
export const GRANSKNINGSMOMENT: readonly Granskningsmoment[] = [
  {
    kod: 'plan-finns',
    namn: 'Plan finns',
    definition: 'Det finns en genomförandeplan för insatsen i akten.',
  },
  {
    kod: 'plan-fullstandig',
    namn: 'Planen är fullständig',
    definition: 'Planen har mål och alla de delar som en plan ska ha.',
  },
  {
    kod: 'barnet-delaktigt-i-planen',
    namn: 'Barnet delaktigt i planen',
    definition: 'Av akten framgår att barnet var delaktigt när planen gjordes.',
  },
  {
    kod: 'uppfoljning-gjord',
    namn: 'Uppföljning gjord',
    definition: 'Av akten framgår att insatsen har följts upp minst en gång.',
  },
  {
    kod: 'barnet-delaktigt-i-uppfoljningen',
    namn: 'Barnet delaktigt i uppföljningen',
    definition: 'Av akten framgår att barnet var delaktigt i den senaste uppföljningen.',
  },
  {
    kod: 'barnet-tillfragat-om-effekt',
    namn: 'Barnet tillfrågat om effekten',
    definition: 'Av akten framgår att barnet har fått frågan om insatsen hjälper.',
  },
  {
    kod: 'skattning-vid-start',
    namn: 'Skattning vid start',
    definition: 'Det finns en ifylld skattning från insatsens start.',
  },
  {
    kod: 'skattning-vid-avslut',
    namn: 'Skattning vid avslut',
    definition: 'Det finns en ifylld skattning från insatsens avslut.',
  },
  {
    kod: 'avslutsorsak',
    namn: 'Avslutsorsak',
    definition: 'Varför insatsen avslutades, kodat på nytt av granskaren ur akten.',
    kodverk: 'avslutsorsak',
  },
  {
    kod: 'metod',
    namn: 'Metod',
    definition: 'Vilken metod som gavs, kodad på nytt av granskaren ur akten.',
    kodverk: 'metod',
  },
];

/** The item that goes by a code. */
export function momentMedKod(kod: string): Granskningsmoment | undefined {
  return GRANSKNINGSMOMENT.find((one) => one.kod === kod);
}

/** What a reviewer may code an item with on a day; undefined where it is answered by a verdict. */
export function momentkoder(
  { kodverk }: Granskningsmoment,
  datum: Datum,
): readonly string[] | undefined {
  if (kodverk === undefined) return undefined;
  return KODLISTOR[kodverk].filter((one) => galler(one, datum)).map(({ kod }) => kod);
}

type Kodlista = readonly (Giltighet & { readonly kod: string })[];

const KODLISTOR: Readonly<Record<NonNullable<Granskningsmoment['kodverk']>, Kodlista>> = {
  avslutsorsak: AVSLUTSORSAK,
  metod: METODREGISTER,
};
