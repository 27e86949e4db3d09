import { lasbarhet } from '../../../test/support/lasbarhet.js';
import { MALOMRADE } from '../kodverk/index.js';
import { INSATS_EVENT_TYPES } from '../insats/stored.js';
import { SAGDA } from './hant.js';
import { HANT_ORD, KOMMER_ORD, LAGE_ORD, MAL_ORD, SAGS_EJ, SEN_TEXT } from './ord.js';
import { TIDSLINJE_SIDA } from './sida.js';

const ORD = [...Object.values(HANT_ORD), ...Object.values(KOMMER_ORD)];
const RUBRIKER = [
  ...ORD.map(({ rubrik }) => rubrik),
  ...Object.values(TIDSLINJE_SIDA.rubriker),
  ...Object.values(TIDSLINJE_SIDA.kolumner),
  ...[TIDSLINJE_SIDA.titel, TIDSLINJE_SIDA.nu, TIDSLINJE_SIDA.mal],
  ...[TIDSLINJE_SIDA.rattigheter.rubrik, TIDSLINJE_SIDA.kontakt.rubrik],
];
const TEXTER = [
  ...ORD.flatMap(({ du, ni }) => [du, ni]),
  ...Object.values(LAGE_ORD).flatMap(({ du, ni }) => [du, ni]),
  ...Object.values(SEN_TEXT),
  ...Object.values(MAL_ORD),
  ...Object.values(TIDSLINJE_SIDA.inget),
  ...TIDSLINJE_SIDA.rattigheter.rader,
  TIDSLINJE_SIDA.kontakt.fara,
];

/** Words of the office, of the judgment of adults, and of what is nobody's business. */
const FACKORD =
  /insats|genomför|skattning|uppfölj|vårdnad|föräldr|orosanmäl|risk|poäng|brist|problem|diagnos|missbruk|\bbrott|drog|mamma|pappa|syskon|socialtjänst|handlägg|verkställ|bevak|utred/i;

describe('the words of the timeline', () => {
  it.each(TEXTER)('is easy to read: %s', (text) => {
    const { langstaMening, lix } = lasbarhet(text);
    expect(langstaMening).toBeLessThanOrEqual(15);
    expect(lix).toBeLessThan(35);
    expect(text).toMatch(/[.?]$/);
  });

  it.each(RUBRIKER)('has a short heading: %s', (rubrik) => {
    expect(lasbarhet(rubrik).langstaMening).toBeLessThanOrEqual(6);
  });

  it('says no word of the office and none that judges', () => {
    expect([...TEXTER, ...RUBRIKER].filter((text) => FACKORD.test(text))).toEqual([]);
    expect(FACKORD.test('Din genomförandeplan är klar.')).toBe(true);
  });

  it('measures what is hard to read as hard', () => {
    expect(lasbarhet('Socialnämnden verkställer insatsen omedelbart.').lix).toBeGreaterThan(60);
    expect(lasbarhet('Du får hjälp. Fråga om du undrar.')).toEqual({ langstaMening: 4, lix: 3.5 });
  });

  it('tells each kind of event or says why it does not', () => {
    expect([...SAGDA, ...Object.keys(SAGS_EJ)].sort()).toEqual([...INSATS_EVENT_TYPES].sort());
  });

  it('has a word for each area that a goal can have', () => {
    expect(Object.keys(MAL_ORD).sort()).toEqual(MALOMRADE.map(({ kod }) => kod).sort());
  });
});
