import type { InsatsAccepterad, InsatsAvbojd, RecordedInsatsEvent } from '../insats/events.js';

type Jasvar = 'ja-barnet' | 'nej-trots-ja' | 'anda-ja' | 'ja';
type Nejsvar = 'nej-barnet' | 'anda-nej' | 'nej';

/** Ett ja, som barnet får veta det. (What the child itself said, and what it came to where that is another thing. Never who said what else.) */
export function blevJa(
  { svar }: InsatsAccepterad['data'],
  hittills: readonly RecordedInsatsEvent[],
): readonly Jasvar[] {
  const eget = svar.find(({ part }) => part === 'barn')?.svar;
  if (eget === 'ja') return ['ja-barnet'];
  if (eget === 'nej') return ['nej-trots-ja', 'anda-ja'];
  return barnetsSvar(hittills) === 'nej' ? ['anda-ja'] : ['ja'];
}

/** Ett nej, som barnet får veta det. (The same of a no.) */
export function blevNej(
  { av }: InsatsAvbojd['data'],
  hittills: readonly RecordedInsatsEvent[],
): readonly Nejsvar[] {
  if (av.includes('barn')) return ['nej-barnet'];
  return barnetsSvar(hittills) === 'ja' ? ['anda-nej'] : ['nej'];
}

/** The child's last yes or no: that it was not asked once more takes neither back. */
function barnetsSvar(hittills: readonly RecordedInsatsEvent[]): 'ja' | 'nej' | undefined {
  return hittills.flatMap(egetSvar).at(-1);
}

function egetSvar({ type, data }: RecordedInsatsEvent): readonly ('ja' | 'nej')[] {
  if (type === 'InsatsAvbojd') return data.av.includes('barn') ? ['nej'] : [];
  if (type !== 'InsatsAccepterad') return [];
  return data.svar.flatMap(({ part, svar }) =>
    part === 'barn' && (svar === 'ja' || svar === 'nej') ? [svar] : [],
  );
}
