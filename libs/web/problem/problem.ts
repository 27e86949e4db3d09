import { HttpException } from '@nestjs/common';

/** One fault, and where in the request it lies. */
export interface ProblemFault {
  /** JSON pointer into the body, or a header's name. */
  readonly pointer: string;
  readonly code: string;
  /** Swedish sentence: what is wrong and what to do. */
  readonly detail: string;
}

/** What is always the same about a problem. Texts are Swedish: they are read by those who record. */
export interface ProblemDefinition {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  /** What the reader can do now. */
  readonly next: string;
}

/** Problem details by RFC 9457, as they are sent. */
export interface ProblemBody extends ProblemDefinition {
  /** `/problem/<code>`; permanent, so that clients can branch on it. */
  readonly type: string;
  readonly traceId: string;
  readonly errors?: readonly ProblemFault[];
}

/** A refusal on its way to the client. */
export class ProblemError extends HttpException {
  constructor(
    readonly code: string,
    readonly definition: ProblemDefinition,
    readonly extra: ProblemExtra = {},
  ) {
    super(code, definition.status, { cause: extra.cause });
  }

  bodyFor(traceId: string): ProblemBody {
    const { status, title, detail, next } = this.definition;
    const errors = this.extra.errors ?? [];
    return {
      type: `/problem/${this.code}`,
      title,
      status,
      detail: this.extra.detail ?? detail,
      next: this.extra.next ?? next,
      ...(errors.length > 0 ? { errors } : {}),
      traceId,
    };
  }
}

/** What differs from one occurrence of a problem to the next. */
export interface ProblemExtra {
  readonly detail?: string;
  readonly next?: string;
  readonly errors?: readonly ProblemFault[];
  readonly headers?: Readonly<Record<string, string>>;
  /** For the service's own log only. */
  readonly cause?: unknown;
}

/** Texts by code; one catalogue per concern. */
export type ProblemCatalogue<Code extends string = string> = Readonly<
  Record<Code, ProblemDefinition>
>;

/** Makes problems of one catalogue: `const problem = problemsOf(catalogue); throw problem('okand-adress')`. */
export function problemsOf<Code extends string>(
  catalogue: ProblemCatalogue<Code>,
): (code: Code, extra?: ProblemExtra) => ProblemError {
  return (code, extra) => new ProblemError(code, catalogue[code], extra);
}
