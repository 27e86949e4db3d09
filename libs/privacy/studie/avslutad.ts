/** The study is over: its pseudonyms cannot be made again. */
export class StudieAvslutad extends Error {
  override readonly name = 'StudieAvslutad';
  readonly code = 'studie-avslutad';

  constructor() {
    super('Studien är avslutad och dess pseudonymer kan inte göras om. Begär en ny studie.');
  }
}
