import type { Datum } from '../domain/index.js';
import type { Paminnelse } from './urval.js';

/** What a message calls each kind of thing. A kind without a word here is "uppgift": its code is never shown. */
export const SLAGORD: Readonly<Record<string, string>> = {
  beslut: 'Beslut',
  plan: 'Genomförandeplan',
  genomforandeplan: 'Genomförandeplan',
  skattning: 'Skattning',
  uppfoljning: 'Uppföljning',
};

const OKANT_SLAG = 'Uppgift';
const VISADE_PER_GRUPP = 50;
const MANADER = [
  'januari', 'februari', 'mars', 'april', 'maj', 'juni',
  'juli', 'augusti', 'september', 'oktober', 'november', 'december',
]; // prettier-ignore

/** What a message says about a thing; no more of it than this leaves the service. */
export type Post = Pick<Paminnelse, 'insatsId' | 'slag' | 'forfaller' | 'ingenNamngiven'>;

export interface Brevlage {
  readonly dag: Datum;
  /** Where one logs in. */
  readonly inloggning: string;
  readonly slagord?: Readonly<Record<string, string>> | undefined;
}

/**
 * The words of a digest. It may be read on a locked phone and pass through anybody's mail server: so no name,
 * no method and no nämnd, only what the worker needs to find the right file after logging in.
 */
export function brevtext(
  poster: readonly Post[],
  lage: Brevlage,
): { readonly amne: string; readonly text: string } {
  const { dag } = lage;
  const efterDag = [...poster].sort((a, b) => ordning(a).localeCompare(ordning(b)));
  const grupper = [
    grupp(
      'Skulle ha varit klart:',
      efterDag.filter(({ forfaller }) => forfaller < dag),
      lage,
    ),
    grupp(
      'Ska vara klart denna dag:',
      efterDag.filter(({ forfaller }) => forfaller === dag),
      lage,
    ),
    grupp(
      'Ska snart vara klart:',
      efterDag.filter(({ forfaller }) => forfaller > dag),
      lage,
    ),
  ];
  const stycken = [
    `Hej!\n\nDen ${datumtext(dag)} har du ${saker(poster.length)} att se till i Utfall.`,
    ...grupper.filter((stycke) => stycke !== ''),
    ...slut(efterDag, lage),
  ];
  return { amne: `Utfall: ${saker(poster.length)} att se till`, text: `${stycken.join('\n\n')}\n` };
}

/**
 * The words of what cannot wait for the morning. As little as in a digest: not what was answered, by whom or to
 * what.
 */
export function risktext(
  poster: readonly Post[],
  lage: Brevlage,
): { readonly amne: string; readonly text: string } {
  const rader = [...poster]
    .sort((a, b) => ordning(a).localeCompare(ordning(b)))
    .map((post) => `- insats ${kortId(post.insatsId)}${hosIngen(post)}`);
  const stycken = [
    'Hej!\n\nEtt svar har kommit in som någon ska se på genast. Det gäller:',
    rader.join('\n'),
    'Ta upp det med den som har svarat, och registrera att det är gjort.',
    ...slut(poster, lage),
  ];
  return { amne: 'Utfall: ett svar att se på genast', text: `${stycken.join('\n\n')}\n` };
}

/** Where to go on, and how what the lines name is found there. */
function slut(poster: readonly Post[], { inloggning }: Brevlage): readonly string[] {
  const lista = `${inloggning.replace(/\/$/, '')}/v1/arbetslista`;
  const exempel = kortId(poster[0]?.insatsId ?? '');
  return [
    `Allt står i din arbetslista: ${lista}\nEn insats hittas där med sina åtta tecken: ${lista}?insats=${exempel}`,
    'Brevet är skickat automatiskt. Det går inte att svara på det.',
  ];
}

function hosIngen({ ingenNamngiven }: Post): string {
  return ingenNamngiven === true ? ' (ingen handläggare är namngiven)' : '';
}

function saker(antal: number): string {
  return antal === 1 ? '1 sak' : `${antal} saker`;
}

function grupp(rubrik: string, poster: readonly Post[], lage: Brevlage): string {
  if (poster.length === 0) return '';
  const rader = poster.slice(0, VISADE_PER_GRUPP).map((post) => rad(post, lage));
  const dolda = poster.length - rader.length;
  if (dolda > 0) rader.push(`… och ${dolda} till`);
  return [rubrik, ...rader].join('\n');
}

function rad(post: Post, { slagord = SLAGORD }: Brevlage): string {
  const { slag, insatsId, forfaller } = post;
  const ord = Object.hasOwn(slagord, slag) ? slagord[slag] : undefined;
  return `- ${ord ?? OKANT_SLAG}, insats ${kortId(insatsId)}: senast ${datumtext(forfaller)}${hosIngen(post)}`;
}

/** The beginning of the insats id, enough to find it by; whatever is no figure or letter of an id is left out. */
function kortId(insatsId: string): string {
  return insatsId.slice(0, 8).replaceAll(/[^\da-z]/gi, '');
}

function datumtext(datum: Datum): string {
  const manad = MANADER[Number(datum.slice(5, 7)) - 1] ?? '';
  return `${Number(datum.slice(8, 10))} ${manad} ${datum.slice(0, 4)}`;
}

/** By due date, then so that the same things always stand in the same order. */
function ordning({ forfaller, insatsId, slag }: Post): string {
  return `${forfaller} ${insatsId} ${slag}`;
}
