import {
  malFor,
  MALREGISTER,
  namnderDen,
  type Datum,
  type Indikator,
} from '../../../libs/domain/index.js';

/** An indicator with its targets as written, and which one holds on a day in each nämnd that has one. */
export function medMal(one: Indikator, datum: Datum) {
  const mal = MALREGISTER.filter(({ indikator }) => indikator === one.id).map(
    ({ indikator: _same, ...rest }) => rest,
  );
  const malIdag = namnderDen(datum).flatMap(({ kod }) => {
    const held = malFor(one.id, datum, kod);
    return held === undefined
      ? []
      : [{ stadsdelsnamnd: kod, varde: held.varde, kalla: held.kalla }];
  });
  return { ...one, mal, malIdag };
}
