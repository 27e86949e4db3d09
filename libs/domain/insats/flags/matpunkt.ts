import { addDays, type Datum } from '../../datum.js';
import type { Flaggregel, Flaggfynd, Underlag } from './types.js';

type Skattning = Underlag['skattningar'][number];

/** A rating this long before the start was made for something else, or its day is wrong. */
export const START_TIDIGAST_DAGAR = 60;

/** Mätpunkten stämmer inte med dagen. (A rating "at the start" long before it, or "at the end" before it began.) */
export const matpunktOrimlig: Flaggregel = (underlag) =>
  underlag.skattningar.flatMap((skattning) => {
    const text = whyUnreasonable(skattning, underlag);
    return text === undefined ? [] : [flagga('MATPUNKT_ORIMLIG', skattning, text)];
  });

function whyUnreasonable({ data }: Skattning, { start, beslut }: Underlag): string | undefined {
  if (data.matpunkt === 'start') return whyTooEarly(data.datum, start?.data.datum);
  const first = start ?? beslut;
  if (data.matpunkt === 'mellan' || first === undefined) return undefined;
  const began = first.data.datum;
  if (data.datum >= began) return undefined;
  const what = first.type === 'BeslutFattat' ? 'beslutet' : 'starten';
  return `Skattningen vid avslut är gjord före ${what} den ${began}. Kontrollera datum och mätpunkt.`;
}

function whyTooEarly(datum: Datum, start: Datum | undefined): string | undefined {
  if (start === undefined || datum >= addDays(start, -START_TIDIGAST_DAGAR)) return undefined;
  return `Skattningen vid start är gjord mer än ${START_TIDIGAST_DAGAR} dagar före starten den ${start}. Kontrollera datum och mätpunkt.`;
}

/** Samma skattning mer än en gång. (Only one rating can stand for each end; the one shown is the one that counts.) */
export const dubbelSkattning: Flaggregel = ({ skattningar }) =>
  [...grouped(skattningar).values()].flatMap((group) => {
    const counts = group.reduce((newest, one) =>
      one.data.datum >= newest.data.datum ? one : newest,
    );
    return group.length < 2 ? [] : [flagga('DUBBEL_SKATTNING', counts, doubled(counts, group))];
  });

function doubled({ data }: Skattning, group: readonly Skattning[]): string {
  return `${data.instrument} har ${group.length} skattningar vid ${data.matpunkt} av ${data.informant}. Den med nyast dag räknas, och samma dag den som registrerades sist. Makulera den som är fel.`;
}

function grouped(skattningar: readonly Skattning[]): ReadonlyMap<string, readonly Skattning[]> {
  const groups = new Map<string, Skattning[]>();
  for (const skattning of skattningar) {
    const key = keyOf(skattning);
    groups.set(key, [...(groups.get(key) ?? []), skattning]);
  }
  return groups;
}

/** There may be many ratings in between; only on the same day are they the same one twice. */
function keyOf({ data }: Skattning): string {
  const { matpunkt, informant, instrument, instrumentversion, datum } = data;
  const day = matpunkt === 'mellan' ? datum : '';
  return [matpunkt, informant, instrument, instrumentversion, day].join(' ');
}

function flagga(kod: Flaggfynd['kod'], { id, data }: Skattning, text: string): Flaggfynd {
  return { kod, text, handelseId: id, sedan: data.datum };
}
