import type { Gransvarde, Norm, Poangomrade, Urval } from '../instrument/grans.js';
import { avrunda } from '../instrument/rakna.js';
import { within } from '../instrument/tolka.js';
import type { Instrument } from '../instrument/types.js';
import type { Formfel } from './form.js';
import { alderFel } from './regler.js';

/** What an instrument has wrong about its cut-offs and norms. */
export function gransFel(instrument: Instrument): readonly Formfel[] {
  return [
    ...instrument.gransvarden.flatMap((one, i) =>
      gransvardeFel(one, instrument, `/gransvarden/${i}`),
    ),
    ...instrument.normer.flatMap((one, i) => normFel(one, instrument, `/normer/${i}`)),
  ];
}

function urvalFel(
  { alder, informanter }: Urval,
  instrument: Instrument,
  pekare: string,
): readonly Formfel[] {
  const strangers = (informanter ?? []).filter((one) => !instrument.informanter.includes(one));
  return [
    ...alderFel(alder, `${pekare}/alder/till`),
    ...strangers.map((one) => ({
      pekare: `${pekare}/informanter`,
      text: `${one} svarar inte på det här instrumentet`,
    })),
  ];
}

function normFel(norm: Norm, instrument: Instrument, pekare: string): readonly Formfel[] {
  const { sd, reliabilitet } = norm;
  const varde = reliabilitet?.varde ?? 0.5;
  return [
    ...urvalFel(norm, instrument, pekare),
    ...(sd > 0 ? [] : [{ pekare: `${pekare}/sd`, text: 'ska vara större än noll' }]),
    ...(varde > 0 && varde < 1
      ? []
      : [{ pekare: `${pekare}/reliabilitet/varde`, text: 'ska ligga mellan 0 och 1' }]),
  ];
}

/** Every score lies in exactly one range, or somebody would be told two things, or none. */
function gransvardeFel(
  gransvarde: Gransvarde,
  instrument: Instrument,
  pekare: string,
): readonly Formfel[] {
  const { omraden } = gransvarde;
  const hits = (poang: number) => omraden.filter((omrade) => within(omrade, poang)).length;
  const wrong = aroundLimits(omraden, instrument).find((poang) => hits(poang) !== 1);
  const faults = urvalFel(gransvarde, instrument, pekare);
  if (wrong === undefined) return faults;
  const told = hits(wrong) === 0 ? 'ligger inte i något område' : 'ligger i flera områden';
  return [...faults, { pekare: `${pekare}/omraden`, text: `poängen ${wrong} ${told}` }];
}

/** Scores at which membership can change: both ends, and each limit with its neighbours. */
function aroundLimits(
  omraden: readonly Poangomrade[],
  { min, max, decimaler }: Instrument,
): readonly number[] {
  const limits = omraden.flatMap(({ fran, till, under }) =>
    [fran, till, under].filter((one) => one !== undefined),
  );
  const step = 10 ** -decimaler;
  return [min, max, ...limits.flatMap((one) => [one - step, one, one + step])]
    .map((poang) => avrunda(poang, decimaler))
    .filter((poang) => poang >= min && poang <= max);
}
