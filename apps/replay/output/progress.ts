import { SingleBar } from 'cli-progress';

/** Shows how far long work has come. */
export interface Progress {
  update(done: number): void;
  stop(): void;
}

const SILENT: Progress = { update: () => undefined, stop: () => undefined };

/** A bar on stderr when a terminal watches, nothing otherwise: output that is piped stays clean. */
export function progress(label: string, total: number): Progress {
  if (process.stderr.isTTY !== true || total <= 0) return SILENT;
  const bar = new SingleBar({
    stream: process.stderr,
    format: `${label} {bar} {percentage} %  {value}/{total}  {eta_formatted} kvar`,
    hideCursor: true,
    etaBuffer: 50,
  });
  bar.start(total, 0);
  return {
    update: (done) => bar.update(Math.min(done, total)),
    stop: () => bar.stop(),
  };
}
