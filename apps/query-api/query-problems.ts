import { problemsOf, type ProblemCatalogue } from '../../libs/web/index.js';

/** What can be wrong with a question. */
export const QUERY_PROBLEMS = {
  'okand-metod': {
    status: 404,
    title: 'Metoden finns inte',
    detail: 'Ingen metod i registret har den koden.',
    next: 'Hämta koderna från /v1/register/metoder.',
  },
  'okand-stadsdelsnamnd': {
    status: 404,
    title: 'Stadsdelsnämnden finns inte',
    detail: 'Ingen stadsdelsnämnd i registret har den koden.',
    next: 'Hämta koderna från /v1/register/organisation.',
  },
  'okand-enhet': {
    status: 404,
    title: 'Enheten finns inte',
    detail: 'Ingen enhet som du ser har det namnet.',
    next: 'Skriv namnet som det står under enhet i svaret på frågan utan parametern.',
  },
  'okand-medarbetare': {
    status: 404,
    title: 'Medarbetaren finns inte',
    detail: 'Ingen medarbetare som har eller har haft en roll hos er har det id:t.',
    next: 'Ta id:t ur ansvariga i svaret på frågan utan parametern. En som har slutat finns kvar.',
  },
  'okand-insats': {
    status: 404,
    title: 'Insatsen finns inte',
    detail: 'Ingen insats med det id:t är känd här.',
    next: 'Kontrollera id:t. Är insatsen nyss registrerad: skicka rubriken Min-Position.',
  },
  'insats-fanns-inte-da': {
    status: 404,
    title: 'Insatsen fanns inte då',
    detail: 'Inget var registrerat om insatsen vid den position eller tidpunkt som angavs.',
    next: 'Ange en senare position eller tidpunkt, eller ta bort parametern.',
  },
  'okand-parameter': {
    status: 400,
    title: 'Parametern finns inte',
    detail: 'Frågan har en parameter som inte finns, eller en som är given flera gånger.',
    next: 'Ta bort parametern, eller rätta dess namn mot beskrivningen under /docs.',
  },
  'ogiltig-parameter': {
    status: 400,
    title: 'Parametern har ett värde som inte går att använda',
    detail: 'En parameter har ett värde som frågan inte känner.',
    next: 'Rätta värdet mot beskrivningen under /docs och fråga igen.',
  },
  'ogiltigt-kvartal': {
    status: 400,
    title: 'Kvartalet går inte att tolka',
    detail: 'kvartal ska vara ett år och ett kvartal som har börjat, till exempel 2026-K1.',
    next: 'Rätta parametern kvartal och fråga igen.',
  },
  'ogiltig-organisation': {
    status: 400,
    title: 'Organisationen går inte att tolka',
    detail: 'organisation ska vara som-det-var, idag eller en dag från 2007-01-01 till idag.',
    next: 'Rätta parametern organisation och fråga igen.',
  },
  'ogiltig-period': {
    status: 400,
    title: 'Perioden går inte att tolka',
    detail:
      'fran och till ska vara en månad eller ett kvartal, och fran får inte komma efter till.',
    next: 'Rätta fran och till efter beskrivningen av frågan under /docs.',
  },
  'okand-utgava': {
    status: 404,
    title: 'Utgåvan finns inte',
    detail: 'Ingen utgåva har det numret, eller så är inget publicerat än.',
    next: 'Hämta numren från /v1/utgavor, eller fråga efter senaste.',
  },
  'okand-indikator': {
    status: 404,
    title: 'Indikatorn finns inte',
    detail: 'Ingen indikator har det id:t, eller så går den inte att jämföra mellan nämnder.',
    next: 'Hämta id:n från /v1/indikatorer.',
  },
  'ogiltig-position': {
    status: 400,
    title: 'Min-Position har fel form',
    detail: 'Min-Position ska vara den position som registreringen svarade med, ett heltal.',
    next: 'Kopiera position ur svaret på registreringen och fråga igen.',
  },
} as const satisfies ProblemCatalogue;

export const queryProblem = problemsOf(QUERY_PROBLEMS);
