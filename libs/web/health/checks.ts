/**
 * What a check throws to say itself what is wrong, in Swedish that is safe to show to anybody. `okand`:
 * it could not be found out, which is shown but makes nothing unready.
 */
export class HealthFault extends Error {
  constructor(
    readonly text: string,
    readonly status: 'nere' | 'okand' = 'nere',
  ) {
    super(text);
    this.name = 'HealthFault';
  }
}

/** Something a shell needs, by its Swedish name; `check` rejects when it does not answer. */
export interface HealthCheck {
  readonly namn: string;
  readonly check: () => Promise<unknown>;
  /** Shown when it is away, but the shell does its work without it. */
  readonly optional?: boolean;
}

/** How one check went. An error's own text may hold an address or a password; only a {@link HealthFault} is shown. */
export interface CheckResult {
  readonly namn: string;
  readonly status: 'uppe' | 'nere' | 'okand';
  readonly text?: string;
}

const DEADLINE_MS = 2_000;

/** Runs all checks at once, none longer than two seconds. */
export function runChecks(
  checks: readonly HealthCheck[],
  deadlineMs = DEADLINE_MS,
): Promise<readonly CheckResult[]> {
  return Promise.all(checks.map((check) => runCheck(check, deadlineMs)));
}

async function runCheck({ namn, check }: HealthCheck, deadlineMs: number): Promise<CheckResult> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), deadlineMs);
  });
  try {
    const first = await Promise.race([check(), late]);
    return first === 'late' ? down(namn, 'Svarade inte i tid.') : { namn, status: 'uppe' };
  } catch (error) {
    if (error instanceof HealthFault) return { namn, status: error.status, text: error.text };
    return down(namn, 'Gick inte att nå.');
  } finally {
    clearTimeout(timer);
  }
}

function down(namn: string, text: string): CheckResult {
  return { namn, status: 'nere', text };
}
