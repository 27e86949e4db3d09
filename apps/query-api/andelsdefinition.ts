/** What every share of the live figures is told with. */
export const ANDELSDEFINITION =
  'antal delat med av; null där av är 0. ki95: 95-procentigt intervall enligt Wilson; det visar hur mycket slumpen ensam kan flytta andelen. varfor for-fa: av är under fem, så andelen säger mer om enskilda än om det som frågas och ska inte jämföras. varfor hanger-ihop: det som räknas är mål, sessioner, uppföljningar eller andra händelser, och flera hör till samma insats. De är inte oberoende av varandra, så inget intervall visas.';
