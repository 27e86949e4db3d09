import { existsSync, readFileSync } from 'node:fs';
import type { AppendRequest } from '../../libs/event-store/index.js';

/** The append that belongs to a key: two events, so that a half-written append would show. */
export function chaosRequest(key: string): AppendRequest {
  const [round, writer] = key.split('-');
  const metadata = {
    occurredOn: '2025-01-31',
    actor: 'kaos',
    correlationId: key,
    commandKey: key,
    source: { kind: 'synthetic' as const },
  };
  return {
    stream: `kaos-${Number(round) % 3}-${writer}`,
    expected: 'any',
    key,
    events: ['KaosEtt', 'KaosTva'].map((type) => ({ type, data: { key }, metadata })),
  };
}

export interface Journal {
  readonly sent: ReadonlySet<string>;
  readonly acknowledged: ReadonlySet<string>;
}

/** Reads what a writer wrote down; a last line that was cut off counts as not written. */
export function readJournal(path: string): Journal {
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n').slice(0, -1) : [];
  const keys = (word: string): Set<string> =>
    new Set(lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(5)));
  return { sent: keys('sent'), acknowledged: keys('done') };
}
