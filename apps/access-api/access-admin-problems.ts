import { problemsOf, type ProblemCatalogue } from '../../libs/web/index.js';

/** What can be wrong with a request about access. */
export const ACCESS_ADMIN_PROBLEMS = {
  'nodatkomst-oklar': {
    status: 400,
    title: 'Det står inte vad som ska öppnas',
    detail: 'Nödåtkomst öppnas till en insats eller till en individ, inte båda och inte inget.',
    next: 'Ange insatsId eller individId och skicka igen. Inget har öppnats.',
  },
  'makulering-beslutas-pa-insatsen': {
    status: 409,
    title: 'Makuleringar beslutas på insatsen',
    detail: 'Begäran gäller en makulering, som verkställs i samma steg som den beslutas.',
    next: 'Besluta på /v1/insatser/{insatsId}/makuleringar/{godkannandeId}/beslut.',
  },
  'ogiltig-period': {
    status: 400,
    title: 'Perioden går inte att tolka',
    detail:
      'from och tom ska vara dagar skrivna ÅÅÅÅ-MM-DD, from inte efter tom, och högst 366 dagar emellan.',
    next: 'Rätta parametrarna from och tom och fråga igen.',
  },
  'ogiltigt-urval': {
    status: 400,
    title: 'Urvalet går inte att tolka',
    detail:
      'n ska vara ett heltal 1–500, fro 1–64 bokstäver eller siffror, och huvud ett heltal om det anges.',
    next: 'Rätta parametrarna mot beskrivningen under /docs och fråga igen.',
  },
} as const satisfies ProblemCatalogue;

export const adminProblem = problemsOf<keyof typeof ACCESS_ADMIN_PROBLEMS>(ACCESS_ADMIN_PROBLEMS);
