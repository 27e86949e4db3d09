/** One word of the office that names are built from. */
export interface Grundord {
  readonly term: string;
  readonly gloss: string;
  readonly kalla: string;
}

const ord = (term: string, gloss: string, kalla: string): Grundord => ({ term, gloss, kalla });

/** The words that identifiers are built from, with where the office has them from. Kept by hand. */
export const GRUNDORD: readonly Grundord[] = [
  ord('ärende', 'case episode', 'Förvaltningslagen'),
  ord('avslut', 'end of an insats', 'Stockholm'),
  ord('avslutsorsak', 'coded reason why an insats ended', 'Utfall'),
  ord('behovsprövad', 'given after an individual assessment of needs', 'SoL 2025:400'),
  ord('beslut', 'formal decision, with appeal', 'SoL 2025:400'),
  ord('genomförandeplan', 'plan for how the insats is carried out', 'Socialstyrelsen'),
  ord('händelse', 'event', 'Utfall'),
  ord('individ', 'the young person an insats is for', 'Socialstyrelsen'),
  ord('informant', 'who answered a rating', 'Socialstyrelsen'),
  ord('insats', 'decided service or measure; not “intervention”', 'SoL 2025:400'),
  ord('instrument', 'rating scale in one version', 'Socialstyrelsen'),
  ord('kontaktorsak', 'reason for contact', 'Stockholm'),
  ord('lagrum', 'section of law', 'SoL 2025:400'),
  ord('makulering', 'annulment of what was recorded', 'Stockholm'),
  ord('målområde', 'area of life that a goal is about', 'Utfall, nära BBIC'),
  ord('målsättning', 'goal in the plan', 'Socialstyrelsen'),
  ord('måluppfyllelse', 'attainment of a goal, −2…+2', 'Socialstyrelsen'),
  ord('mätpunkt', 'point of measurement: start, between, end', 'Utfall'),
  ord('metod', 'method that an insats follows', 'Socialstyrelsen'),
  ord('nämnd', 'board that is the authority', 'Kommunallagen'),
  ord('områdeskategori', 'class of districts by socioeconomy, A–D', 'Stockholm'),
  ord('poäng', 'score', 'Utfall'),
  ord('rättelse', 'correction; the old value stays readable', 'Förvaltningslagen'),
  ord('skattning', 'rating', 'Socialstyrelsen'),
  ord('stadsdelsnämnd', 'district board', 'Stockholm'),
  ord('uppdrag', 'commission to the performer', 'Stockholm'),
  ord('uppföljning', 'planned and documented follow-up', 'SoL 2025:400'),
  ord('uppgift', 'piece of information', 'Förvaltningslagen'),
  ord('utförare', 'performer of the insats', 'SoL 2025:400'),
  ord('vårdnadshavare', 'legal guardian', 'Föräldrabalken'),
];

/** Where a name has its main word from: the longest known word that it contains. */
export function sourceOf(name: string, fold: (text: string) => string): string {
  const folded = fold(name);
  const found = GRUNDORD.filter(({ term }) => folded.includes(fold(stem(term)))).sort(
    (a, b) => b.term.length - a.term.length,
  )[0];
  return found?.kalla ?? 'Utfall';
}

/** Rättelse and rättad, makulering and makulerad share a stem. */
function stem(term: string): string {
  return term.replace(/(else|ing|ning)$/, '');
}
