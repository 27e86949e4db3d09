/** What `namnder` of an answer means, as every answer with figures says it. */
export const NAMNDERDEFINITION =
  'Nämnderna vars siffror svaret räknar; alla är hela staden. Utan stadsdelsnamnd är det de nämnder som du får läsa, och det är inte alltid hela staden: den som får läsa fler får andra tal på samma fråga.';

/** The nämnder that an answer counts, said in it: a figure for some must not pass for one for the city. */
export function visadeNamnder(
  namnder: '*' | readonly string[],
  asked?: string,
): 'alla' | readonly string[] {
  if (asked !== undefined) return [asked];
  return namnder === '*' ? 'alla' : namnder;
}
