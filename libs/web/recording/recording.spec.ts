import type { Response } from 'express';
import type { Rejection } from '../../domain/index.js';
import { refusalOf } from './rejected.js';
import { tellRecorded } from './tell-recorded.js';

const fault = (kind: Rejection['kind'], pointer?: string): Rejection => ({
  ...{ kind, code: `kod-${kind}`, text: `Fel: ${kind}.` },
  ...(pointer === undefined ? {} : { pointer }),
});

describe('several refusals in one answer', () => {
  it.each([
    [['saknas', 'krock', 'ogiltig'], 'ogiltig'],
    [['saknas', 'krock'], 'krock'],
    [['saknas'], 'saknas'],
  ] as const)('%j are answered as %s', (kinds, kind) => {
    expect(refusalOf(kinds.map((one) => fault(one))).kind).toBe(kind);
  });

  it('all stand under errors; only a single one is the detail', () => {
    const [a, b] = [fault('krock', '/data/datum'), fault('krock')];
    expect(refusalOf([a, b]).extra).toEqual({
      errors: [
        { pointer: '/data/datum', code: 'kod-krock', detail: 'Fel: krock.' },
        { pointer: '', code: 'kod-krock', detail: 'Fel: krock.' },
      ],
    });
    expect(refusalOf([a]).extra.detail).toBe('Fel: krock.');
  });
});

/** Only what the function is told by its type that it may touch. */
function heard(): { readonly response: Response; readonly sent: Record<string, unknown> } {
  const sent: Record<string, unknown> = {};
  const response = {
    status(code: number) {
      sent.status = code;
      return this;
    },
    setHeader: (name: string, value: string) => void (sent[name] = value),
  };
  return { response: response as unknown as Response, sent };
}

describe('what stands in the log', () => {
  const stored = { revision: 3n, position: 12_345_678_901_234_567_890n };

  it('is told with its version, and a position of any length', () => {
    const { response, sent } = heard();
    expect(tellRecorded(response, { ...stored, eventIds: ['a'], repeated: false })).toEqual({
      revision: 3,
      position: '12345678901234567890',
      handelser: ['a'],
    });
    expect(sent).toEqual({ ETag: '"3"' });
  });

  it.each([
    ['was recorded by the same request before', { eventIds: ['a'], repeated: true }, ['a']],
    ['said so already', {}, []],
  ])('and %s is no news', (_, more, handelser) => {
    const { response, sent } = heard();
    expect(tellRecorded(response, { ...stored, ...more }).handelser).toEqual(handelser);
    expect(sent).toEqual({ status: 200, 'Idempotent-Replayed': 'true', ETag: '"3"' });
  });
});
