/**
 * A refusal: what is wrong, where, and what to do next. `code` is permanent and in Swedish kebab,
 * `text` is a Swedish sentence for the one who recorded, `pointer` is a JSON pointer into the command's data.
 */
export interface Rejection {
  readonly code: string;
  readonly text: string;
  readonly pointer?: string;
  /** What kind of refusal it is; the HTTP edge turns it into a status. */
  readonly kind: 'ogiltig' | 'saknas' | 'krock';
}

/** The outcome of a decision. No events means: already so, nothing changes. */
export type Decision<E> =
  | { readonly accepted: true; readonly events: readonly E[] }
  | { readonly accepted: false; readonly rejections: readonly Rejection[] };
