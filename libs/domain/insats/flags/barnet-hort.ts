import type { DelaktighetNoterad, Delaktighetssteg, RecordedInsatsEvent } from '../events.js';
import type { Flaggfynd, Flaggregel } from './types.js';

type Notering = DelaktighetNoterad['data'];

/** Barnet är inte hört, utan skäl. (The child was not heard, by a note, a plan or a follow-up, and nobody has said why.) */
export const barnEjHort: Flaggregel = ({ history }) => {
  const noter = history.flatMap(({ type, data }) => (type === 'DelaktighetNoterad' ? [data] : []));
  return history.flatMap((event) =>
    event.type === 'DelaktighetNoterad' ? iNotering(event.id, event.data) : iSteg(event, noter),
  );
};

function iNotering(
  handelseId: string,
  { svar, skal, datum: sedan }: Notering,
): readonly Flaggfynd[] {
  const text =
    'Barnet är inte hört och skälet saknas. Rätta noteringen: ange skälet, eller svaret om det är fel.';
  return svar === 'nej' && skal === undefined
    ? [{ kod: 'BARN_EJ_HORT_UTAN_SKAL', text, handelseId, sedan }]
    : [];
}

interface Fraga {
  readonly svar: string;
  readonly ord: string;
  /** The steps a note may be about that answers for it. */
  readonly steg: readonly Delaktighetssteg[];
}

/** A note of its own, of that day, says how and why: then it is the one that is looked at. */
function iSteg(event: RecordedInsatsEvent, noter: readonly Notering[]): readonly Flaggfynd[] {
  const { datum: sedan } = event.data;
  const told = new Set(noter.filter(({ datum }) => datum === sedan).map(({ steg }) => steg));
  const unheard = fragor(event).filter(
    ({ svar, steg }) => svar === 'nej' && !steg.some((one) => told.has(one)),
  );
  if (unheard.length === 0) return [];
  const vad = unheard.map(({ ord }) => ord).join(' och ');
  const dar = unheard.map(({ steg }) => `steg ${steg.join(' eller ')}`).join(' och ');
  const text = `Barnet ${vad}, och skälet saknas. Notera varför i barnets delaktighet samma dag, med ${dar}, eller rätta svaret.`;
  return [{ kod: 'BARN_EJ_HORT_UTAN_SKAL', text, handelseId: event.id, sedan }];
}

function fragor(event: RecordedInsatsEvent): readonly Fraga[] {
  if (event.type === 'GenomforandeplanUpprattad') {
    const ord = 'var inte delaktigt i planen';
    return [{ svar: event.data.barnetDelaktigt, ord, steg: ['saken-galler', 'eventuell-insats'] }];
  }
  if (event.type !== 'UppfoljningGenomford') return [];
  const { barnetDelaktigt, barnetTillfragatOmEffekt } = event.data;
  return [
    { svar: barnetDelaktigt, ord: 'var inte delaktigt i uppföljningen', steg: ['uppfoljning'] },
    { svar: barnetTillfragatOmEffekt, ord: 'blev inte tillfrågat om effekten', steg: ['effekt'] },
  ];
}
