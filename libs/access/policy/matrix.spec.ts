import { tilldelningFor } from '../testing.js';
import { ATGARDER, type Atgard } from './actions.js';
import type { Resource, Tilldelning } from './actor.js';
import { decide } from './decide.js';
import { ANDAMAL, FALTGRUPPER, ROLLER, type Roll } from './words.js';

/*
 * Who may do what, as the office would write it down; not derived from the rules.
 *   which: alltid = any in the board · namngiven = named on it, in person or by the unit · enheten = the own unit's, or no unit's
 *   where: egen = own board and those it took over · stad = also by an assignment for the whole city
 *   fields: I identitet, G grunduppgifter, F forlopp, S skattning, T fritext, L logg; - none
 * What has no line here is refused.
 */
const EXPECTED = `
action                   role               purpose       which      where  fields
insats.oppna             behandlare         handlaggning  alltid     egen   IGFST
insats.oppna             socialsekreterare  handlaggning  alltid     egen   IGFST
insats.oppna             enhetschef         handlaggning  alltid     egen   IGFST
insats.oppna             verksamhetssystem  handlaggning  alltid     egen   IGFS
insats.registrera        behandlare         handlaggning  namngiven  egen   IGFST
insats.registrera        socialsekreterare  handlaggning  namngiven  egen   IGFST
insats.registrera        enhetschef         handlaggning  enheten    egen   IGFST
insats.registrera        verksamhetssystem  handlaggning  alltid     egen   IGFS
insats.las               behandlare         handlaggning  namngiven  egen   IGFST
insats.las               socialsekreterare  handlaggning  namngiven  egen   IGFST
insats.las               enhetschef         handlaggning  enheten    egen   IGFST
insats.las               verksamhetssystem  handlaggning  alltid     egen   IGFS
insats.las               revisor            tillsyn       alltid     egen   GF
insats.tidslinje         behandlare         handlaggning  namngiven  egen   GFS
insats.tidslinje         socialsekreterare  handlaggning  namngiven  egen   GFS
insats.tidslinje         enhetschef         handlaggning  enheten    egen   GFS
insats.tidslinje         verksamhetssystem  handlaggning  alltid     egen   GFS
insats.begar-makulering  behandlare         handlaggning  namngiven  egen   GFS
insats.begar-makulering  socialsekreterare  handlaggning  namngiven  egen   GFS
insats.begar-makulering  enhetschef         handlaggning  enheten    egen   GFS
insats.begransa          enhetschef         handlaggning  enheten    egen   GFS
insats.byt-individ       enhetschef         handlaggning  enheten    egen   GFS
insats.overflytta        enhetschef         handlaggning  enheten    egen   GFS
bevakning.las            behandlare         handlaggning  namngiven  egen   GF
bevakning.las            socialsekreterare  handlaggning  namngiven  egen   GF
bevakning.las            enhetschef         handlaggning  enheten    egen   GF
verkstallighet.las       enhetschef         handlaggning  alltid     egen   GF
verkstallighet.las       revisor            tillsyn       alltid     egen   GF
aktgranskning.gor        enhetschef         uppfoljning   alltid     egen   GF
aktgranskning.gor        revisor            tillsyn       alltid     egen   GF
kvalitet.las             namndanalytiker    uppfoljning   alltid     egen   F
kvalitet.las             enhetschef         uppfoljning   alltid     egen   F
kvalitet.las             revisor            tillsyn       alltid     stad   F
utbud.registrera         namndanalytiker    uppfoljning   alltid     egen   -
utbud.registrera         enhetschef         uppfoljning   alltid     egen   -
insats.ifragasatt        behandlare         handlaggning  namngiven  egen   FST
insats.ifragasatt        socialsekreterare  handlaggning  namngiven  egen   FST
insats.ifragasatt        enhetschef         handlaggning  enheten    egen   FST
insats.tilldela          enhetschef         handlaggning  enheten    egen   -
anteckning.skriv         behandlare         handlaggning  namngiven  egen   T
anteckning.skriv         socialsekreterare  handlaggning  namngiven  egen   T
anteckning.skriv         enhetschef         handlaggning  enheten    egen   T
anteckning.las           behandlare         handlaggning  namngiven  egen   T
anteckning.las           socialsekreterare  handlaggning  namngiven  egen   T
anteckning.las           enhetschef         handlaggning  enheten    egen   T
nodatkomst.oppna         behandlare         handlaggning  alltid     egen   -
nodatkomst.oppna         socialsekreterare  handlaggning  alltid     egen   -
nodatkomst.oppna         enhetschef         handlaggning  alltid     egen   -
individ.registrera       behandlare         handlaggning  alltid     egen   IG
individ.registrera       socialsekreterare  handlaggning  alltid     egen   IG
individ.registrera       enhetschef         handlaggning  alltid     egen   IG
individ.registrera       verksamhetssystem  handlaggning  alltid     egen   IG
individ.sok              behandlare         handlaggning  namngiven  egen   IG
individ.sok              socialsekreterare  handlaggning  alltid     egen   IG
individ.sok              enhetschef         handlaggning  alltid     egen   IG
individ.las              behandlare         handlaggning  namngiven  egen   IG
individ.las              socialsekreterare  handlaggning  namngiven  egen   IG
individ.las              enhetschef         handlaggning  alltid     egen   IG
individ.ratta            behandlare         handlaggning  namngiven  egen   IG
individ.ratta            socialsekreterare  handlaggning  namngiven  egen   IG
individ.ratta            enhetschef         handlaggning  alltid     egen   IG
individ.skydda           enhetschef         handlaggning  alltid     egen   IG
registerutdrag.skapa     socialsekreterare  dataskydd     namngiven  egen   IGFSTL
registerutdrag.skapa     enhetschef         dataskydd     alltid     egen   IGFSTL
studie.begar             utvarderare        forskning     alltid     stad   -
studie.utdrag            utvarderare        forskning     alltid     stad   GFS
utfall.las               namndanalytiker    uppfoljning   alltid     egen   GFS
utfall.las               enhetschef         uppfoljning   alltid     egen   GFS
utfall.las               utvarderare        uppfoljning   alltid     stad   GFS
utfall.las               utvarderare        forskning     alltid     stad   GFS
utfall.las               revisor            tillsyn       alltid     stad   GFS
utgava.publicera         utvarderare        uppfoljning   alltid     stad   -
gallring.planera         gallringsansvarig  gallring      alltid     stad   G
gallring.kor             gallringsansvarig  gallring      alltid     stad   G
gallring.undantag        gallringsansvarig  gallring      alltid     stad   G
granskning.las           dataskyddsombud    dataskydd     alltid     stad   L
granskning.las           enhetschef         tillsyn       alltid     egen   L
godkannande.makulering   enhetschef         handlaggning  alltid     egen   -
godkannande.makulering   socialsekreterare  handlaggning  namngiven  egen   -
godkannande.studieutdrag dataskyddsombud    dataskydd     alltid     stad   -
godkannande.gallring     gallringsansvarig  gallring      alltid     stad   -
godkannande.gallring     dataskyddsombud    dataskydd     alltid     stad   -
godkannande.las          enhetschef         handlaggning  alltid     egen   -
godkannande.las          socialsekreterare  handlaggning  alltid     egen   -
godkannande.las          dataskyddsombud    dataskydd     alltid     stad   -
godkannande.las          gallringsansvarig  gallring      alltid     stad   -
jobb.hantera             drift              drift         alltid     stad   -
nyckel.rotera            drift              drift         alltid     stad   -
import.kor               drift              drift         alltid     stad   -
demo.kor                 drift              drift         alltid     stad   -
behorighet.hantera       drift              drift         alltid     stad   -
logg.exportera           drift              drift         alltid     stad   -
logg.importera           drift              drift         alltid     stad   -
logg.kontrollera         drift              drift         alltid     stad   -
logg.kontrollera         revisor            tillsyn       alltid     stad   -
`;

/** Anybody with an assignment, for any purpose. */
const OPEN_TO_ALL: readonly string[] = [
  'register.las',
  'projektion.las',
  'utbud.las',
  'utgava.las',
];

const LINES = new Map(
  EXPECTED.trim()
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/))
    .map(([action, role, purpose, ...rest]) => [`${action} ${role} ${purpose}`, rest] as const),
);
const LETTERS = 'IGFSTL';

interface Place {
  readonly title: string;
  readonly tilldelning: Partial<Tilldelning>;
  readonly namnd: string;
  readonly reachedBy: readonly string[];
}

const PLACES: readonly Place[] = [
  {
    title: 'own',
    tilldelning: { namnd: 'jarva' },
    namnd: 'jarva',
    reachedBy: ['egen', 'stad'],
  },
  {
    title: 'predecessor',
    tilldelning: { namnd: 'jarva' },
    namnd: 'rinkeby-kista',
    reachedBy: ['egen', 'stad'],
  },
  { title: 'other', tilldelning: { namnd: 'jarva' }, namnd: 'farsta', reachedBy: [] },
  {
    title: 'successor',
    tilldelning: { namnd: 'norrmalm' },
    namnd: 'norra-innerstaden',
    reachedBy: [],
  },
  { title: 'city', tilldelning: { namnd: '*' }, namnd: 'farsta', reachedBy: ['stad'] },
];

interface Tie {
  readonly title: string;
  readonly resource: Pick<Resource, 'assigned' | 'enhet'>;
  readonly meets: readonly string[];
}

const TIES: readonly Tie[] = [
  { title: 'none', resource: { enhet: 'norr' }, meets: ['alltid'] },
  { title: 'no unit', resource: {}, meets: ['alltid', 'enheten'] },
  { title: 'own unit', resource: { enhet: 'ungdom' }, meets: ['alltid', 'enheten'] },
  {
    title: 'named',
    resource: { assigned: 'personlig', enhet: 'norr' },
    meets: ['alltid', 'namngiven'],
  },
  {
    title: 'named by unit',
    resource: { assigned: 'enhet', enhet: 'ungdom' },
    meets: ['alltid', 'namngiven', 'enheten'],
  },
  { title: "another unit's", resource: { assigned: 'enhet', enhet: 'norr' }, meets: ['alltid'] },
];

function cases() {
  return (Object.keys(ROLLER) as Roll[]).flatMap((roll) =>
    ANDAMAL.flatMap((andamal) =>
      PLACES.flatMap((place) => TIES.map((tie) => ({ roll, andamal, place, tie }))),
    ),
  );
}
type Case = ReturnType<typeof cases>[number];

/** The letters expected, `-` for allowed without data, undefined for refused. */
function expected(action: string, { roll, andamal, place, tie }: Case): string | undefined {
  if (OPEN_TO_ALL.includes(action)) return '-';
  const [which = '', where = '', fields] = LINES.get(`${action} ${roll} ${andamal}`) ?? [];
  return tie.meets.includes(which) && place.reachedBy.includes(where) ? fields : undefined;
}

function actual(action: string, { roll, andamal, place, tie }: Case): string | undefined {
  const tilldelning = tilldelningFor(roll, { enhet: 'ungdom', ...place.tilldelning });
  const actor = { id: 'a', namn: 'A', tilldelningar: [tilldelning], nodatkomst: [] };
  const answer = decide(actor, action, { namnd: place.namnd, ...tie.resource }, andamal);
  if (!answer.tillat) return undefined;
  const letters = FALTGRUPPER.filter((grupp) => answer.faltgrupper.includes(grupp)).map(
    (grupp) => LETTERS[FALTGRUPPER.indexOf(grupp)],
  );
  return letters.join('') || '-';
}

describe('the matrix of role × board × tie × purpose × field group', () => {
  it.each(Object.keys(ATGARDER) as Atgard[])('%s', (action) => {
    const wrong = cases()
      .filter((one) => actual(action, one) !== expected(action, one))
      .map((one) => `${one.roll} ${one.andamal} ${one.place.title} ${one.tie.title}`);
    expect(wrong).toEqual([]);
  });

  it('has a line for every action, and no line for an action that is not there', () => {
    const named = new Set([...LINES.keys()].map((key) => key.split(' ')[0]).concat(OPEN_TO_ALL));
    expect([...named].sort()).toEqual(Object.keys(ATGARDER).sort());
  });

  it('allows something and refuses most', () => {
    const answers = Object.keys(ATGARDER).flatMap((action) =>
      cases().map((one) => actual(action, one) !== undefined),
    );
    const allowed = answers.filter(Boolean).length;
    expect(answers.length).toBeGreaterThan(60_000);
    expect(allowed).toBeGreaterThan(4_000);
    expect(allowed / answers.length).toBeLessThan(0.1);
  });
});
