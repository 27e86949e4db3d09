/** Ids that are none, as they stand in an address. */
export const IDS = [
  ['a path upwards', '..%2f..%2fhalsa%2flive'],
  ['a path upwards, twice encoded', '..%252f..%252fhalsa'],
  ['SQL', "'%20OR%201=1--"],
  ['SQL after an id', 'a%27;DROP%20TABLE%20event--'],
  ['a NUL', 'a%00b'],
  ['a line break', 'a%0d%0aX-Elak:%201'],
  ['a very long one', 'a'.repeat(5_000)],
  ['signs of another script', '%D0%B0%E2%80%AE'],
  ['a wildcard', '%25'],
  ['an inherited name', '__proto__'],
  ['an expression', '$%7Bjndi:ldap:elak%7D'],
] as const;

/** Bodies that nothing is wrong with. */
export const SKATTNING = {
  datum: '2026-03-16',
  informant: 'barn',
  instrument: 'ORS',
  matpunkt: 'start',
  poang: 18.5,
  satt: 'digitalt',
};
export const INDIVID = { namnd: 'skarholmen', namn: 'Ny Person', nummer: '19850709-9805' };
