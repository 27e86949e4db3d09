import { instrumentMedKod } from '../instrument/index.js';
import type { Licenskod } from '../instrument/licens.js';
import { antalSteg } from '../instrument/svar.js';
import type { Instrument } from '../instrument/types.js';
import type { Formfel } from './form.js';
import { giltighetFel } from './regler.js';

/** Licences that let wording through by themselves; the others need an agreement of the office's own. */
const TILLATER: readonly Licenskod[] = ['egen', 'fri', 'cc-by-nd-4.0', 'cc-by-nc-sa-3.0-igo'];

/** What an instrument has wrong about its wording and the right to it: no text without a licence for it. */
export function licensFel(instrument: Instrument): readonly Formfel[] {
  const { licens, itemtexter, svarstexter } = instrument;
  const texts: readonly (readonly [string, readonly string[] | undefined])[] = [
    ['/itemtexter', itemtexter],
    ['/svarstexter', svarstexter],
  ];
  const given = texts.filter(([, list]) => list !== undefined);
  return [
    ...(licens.avtal === undefined ? [] : giltighetFel(licens.avtal, '/licens/avtal')),
    ...tillatenFel(licens),
    ...annanLicensFel(instrument),
    ...(licens.itemtextTillaten
      ? []
      : given.map(([pekare]) => ({
          pekare,
          text: 'får bara finnas när licensen tillåter det; sätt licens/itemtextTillaten till true om den gör det',
        }))),
    ...antalFel(instrument),
  ];
}

function tillatenFel({
  licenskod,
  itemtextTillaten,
  avtal,
}: Instrument['licens']): readonly Formfel[] {
  if (!itemtextTillaten || TILLATER.includes(licenskod)) return [];
  if (licenskod === 'oklar') {
    const text = 'ska vara false så länge licensen är oklar; ta reda på villkoren först';
    return [{ pekare: '/licens/itemtextTillaten', text }];
  }
  if (avtal !== undefined) return [];
  return [{ pekare: '/licens/avtal', text: `saknas; licensen ${licenskod} kräver ett eget avtal` }];
}

/** A form that the register knows is not made freer by a file; only what was unclear may be cleared up. */
function annanLicensFel({ kod, licens }: Instrument): readonly Formfel[] {
  const known = instrumentMedKod(kod)?.licens.licenskod ?? 'oklar';
  if (known === 'oklar' || known === licens.licenskod) return [];
  return [{ pekare: '/licens/licenskod', text: `ska vara ${known}, som ${kod} har i registret` }];
}

function antalFel(instrument: Instrument): readonly Formfel[] {
  const { itemtexter, svarstexter, antalItems } = instrument;
  const steg = antalSteg(instrument);
  return [
    ...(itemtexter !== undefined && itemtexter.length !== antalItems
      ? [{ pekare: '/itemtexter', text: `ska ha en text för var och en av ${antalItems} frågor` }]
      : []),
    ...(svarstexter !== undefined && svarstexter.length !== steg
      ? [{ pekare: '/svarstexter', text: stegText(steg) }]
      : []),
  ];
}

function stegText(steg: number | undefined): string {
  return steg === undefined
    ? 'kan bara finnas när alla frågor har samma svar i hela steg'
    : `ska ha en text för vart och ett av ${steg} svar, det lägsta först`;
}
