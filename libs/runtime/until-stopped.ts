/**
 * Resolves at the first SIGINT or SIGTERM. A second one ends the process at once: somebody who asks
 * twice does not want to wait, and whatever was acknowledged is in the log already.
 */
export function untilStopped(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let asked = false;
    const stop = (signal: NodeJS.Signals) => {
      if (asked) process.exit(130);
      asked = true;
      resolve(signal);
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
}
