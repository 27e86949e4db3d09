/** The part of jstat that is used; the package ships no types. */
declare module 'jstat' {
  interface Distributions {
    gammaln(x: number): number;
    readonly studentt: { inv(probability: number, df: number): number };
    readonly noncentralt: { cdf(x: number, df: number, noncentrality: number): number };
  }
  const jstat: Distributions;
  export default jstat;
}
