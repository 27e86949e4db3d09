import { addDays, addMonths, type Datum } from '../../datum.js';
import {
  EFTER_MANADER,
  EFTER_MARGINAL_MANADER,
  START_TIDIGAST_DAGAR,
  tidigastEfter,
} from '../matpunkter.js';
import type { RecordedInsatsEvent } from '../events.js';
import type { Flaggregel, Flaggfynd, Underlag } from './types.js';

type Skattning = Underlag['skattningar'][number];

/** Mätpunkten stämmer inte med dagen. (A rating "at the start" long before it, one "at the end" before it began, one "after" while it goes on.) */
export const matpunktOrimlig: Flaggregel = (underlag) => [
  ...underlag.skattningar.flatMap((skattning) => {
    const text = whyUnreasonable(skattning, underlag);
    return text === undefined ? [] : [flagga('MATPUNKT_ORIMLIG', skattning, text)];
  }),
  ...underlag.history.flatMap((event) => {
    if (event.type !== 'UppfoljningEfterAvslut') return [];
    const text = whyNotAfter('Uppföljningen', event.data, underlag);
    return text === undefined ? [] : [flagga('MATPUNKT_ORIMLIG', event, text)];
  }),
];

function whyUnreasonable({ data }: Skattning, underlag: Underlag): string | undefined {
  const { matpunkt, datum } = data;
  const { start } = underlag;
  if (matpunkt === 'start') return whyTooEarly(datum, start?.data.datum);
  const manader = EFTER_MANADER[matpunkt];
  if (manader !== undefined) return whyNotAfter('Skattningen', { datum, manader }, underlag);
  return whyBefore(data, matpunkt === 'mellan' ? { start, beslut: undefined } : underlag);
}

function whyBefore(
  { datum, matpunkt }: Skattning['data'],
  { start, beslut }: Pick<Underlag, 'start' | 'beslut'>,
): string | undefined {
  const first = start ?? beslut;
  if (first === undefined || datum >= first.data.datum) return undefined;
  const what = first.type === 'BeslutFattat' ? 'beslutet' : 'starten';
  const when = matpunkt === 'mellan' ? 'under insatsen' : 'vid avslut';
  return `Skattningen ${when} är gjord före ${what} den ${first.data.datum}. Kontrollera datum och mätpunkt.`;
}

function whyTooEarly(datum: Datum, start: Datum | undefined): string | undefined {
  if (start === undefined || datum >= addDays(start, -START_TIDIGAST_DAGAR)) return undefined;
  return `Skattningen vid start är gjord mer än ${START_TIDIGAST_DAGAR} dagar före starten den ${start}. Kontrollera datum och mätpunkt.`;
}

/** What is said to be so many months after the end lies near that month. */
function whyNotAfter(
  what: string,
  { datum, manader }: { readonly datum: Datum; readonly manader: number },
  { avslut }: Underlag,
): string | undefined {
  const point = `${what} ${manader} månader efter avslutet`;
  if (avslut === undefined) {
    return `${point} är registrerad fast insatsen inte är avslutad. Registrera avslutet, eller rätta mätpunkten.`;
  }
  const end = avslut.data.datum;
  const latest = addMonths(end, manader + EFTER_MARGINAL_MANADER);
  if (datum >= tidigastEfter(end, manader) && datum <= latest) return undefined;
  return `${point} ligger mer än ${EFTER_MARGINAL_MANADER} månader från ${addMonths(end, manader)}. Kontrollera datum och mätpunkt.`;
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

function flagga(
  kod: Flaggfynd['kod'],
  { id, data }: Pick<RecordedInsatsEvent, 'id' | 'data'>,
  text: string,
): Flaggfynd {
  return { kod, text, handelseId: id, sedan: data.datum };
}
