import { TIDSLINJE_SIDA, type Tidslinje, type Tidslinjeslag } from '../../../libs/domain/index.js';
import type { Tidslinjesida } from '../../../libs/rapport/index.js';

/** Nothing is late more often than not, so that part is left out when it is empty. */
const AVSNITT: readonly { readonly slag: Tidslinjeslag; readonly tomt?: string }[] = [
  { slag: 'har-hant', tomt: TIDSLINJE_SIDA.inget['har-hant'] },
  { slag: 'sen' },
  { slag: 'kommer', tomt: TIDSLINJE_SIDA.inget.kommer },
];

/** The texts of the page, of one timeline. */
export function sidaAv({ dagIOrd, nu, poster, mal }: Tidslinje): Tidslinjesida {
  const { titel, namn, gjord, kolumner, rubriker, rattigheter, kontakt } = TIDSLINJE_SIDA;
  const avsnitt = AVSNITT.flatMap(({ slag, tomt }) => {
    const rader = poster.filter((one) => one.slag === slag);
    if (rader.length === 0 && tomt === undefined) return [];
    return [{ rubrik: rubriker[slag], tomt: tomt ?? '', rader }];
  });
  return {
    ...{ titel, namn, kolumner, rattigheter, kontakt, avsnitt },
    gjord: `${gjord} ${dagIOrd}`,
    nu: { rubrik: TIDSLINJE_SIDA.nu, text: nu },
    mal: { rubrik: TIDSLINJE_SIDA.mal, rader: mal },
  };
}
