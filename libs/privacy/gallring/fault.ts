/** What can go wrong, by permanent code. */
export type GallringFaultCode =
  | 'korning-saknas'
  | 'korning-redan-klar'
  | 'gallring-pagar-redan'
  | 'godkannande-upptaget'
  | 'strommar-i-rorelse'
  | 'utfall-saknas-i-loggen'
  | 'rest-efter-gallring'
  | 'raderingsjournal-bruten'
  | 'raderingsjournal-saknar-post'
  | 'raderingsjournal-annan-post';

/** A fault of gallring or its journal; the message is a Swedish sentence that says what to do next. */
export class GallringFault extends Error {
  constructor(
    readonly code: GallringFaultCode,
    message: string,
  ) {
    super(message);
    this.name = 'GallringFault';
  }
}
