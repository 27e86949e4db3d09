/** How the library begins what it writes to the console. */
const ITS_WORDS = /oidc-provider (?:NOTICE|WARNING): /;

let loaded: Promise<typeof import('oidc-provider')> | undefined;

/** Loaded when a demo is wanted and not before: production never runs a line of it. */
export function library(): Promise<typeof import('oidc-provider')> {
  loaded ??= quietly(() => import('oidc-provider'));
  return loaded;
}

/**
 * The library's advice is kept off the console while it loads; everybody else's words pass. It wants
 * a newer runtime than the oldest that this service runs on, where the specs show that it works.
 */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { info, warn } = console;
  console.info = withoutAdvice(info);
  console.warn = withoutAdvice(warn);
  try {
    return await work();
  } finally {
    Object.assign(console, { info, warn });
  }
}

function withoutAdvice(write: typeof console.info): typeof console.info {
  return (...words: unknown[]) => {
    if (typeof words[0] === 'string' && ITS_WORDS.test(words[0])) return;
    write.apply(console, words);
  };
}
