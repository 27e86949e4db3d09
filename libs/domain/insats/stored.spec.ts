import { avslut, beslut, plan, skattning, start, uppdrag, uppfoljning } from '../testing.js';
import {
  decodeInsatsEvent,
  decodeRecordedInsatsEvent,
  encodeInsatsEvent,
  INSATS_EVENT_TYPES,
  insatsDecoder,
  UndecodableEvent,
} from './stored.js';

const EVENTS = [beslut(), uppdrag(), start(), plan(), skattning(), uppfoljning(), avslut()];

describe('stored events', () => {
  it.each(EVENTS)('reads back $type as it was written', (event) => {
    const { type, data } = encodeInsatsEvent(event);
    expect(decodeInsatsEvent(type, JSON.parse(JSON.stringify(data)))).toEqual(event);
  });

  it.each(EVENTS)('misses every field of $type that is left out, by name', (event) => {
    for (const field of Object.keys(event.data).filter((name) => name !== 'delar')) {
      const data = { ...event.data, [field]: undefined };
      expect(() => decodeInsatsEvent(event.type, data)).toThrow(
        new UndecodableEvent(event.type, field),
      );
    }
  });

  it('names a type, version or payload it cannot read', () => {
    expect(() => decodeInsatsEvent('BeslutFattat.v9', beslut().data)).toThrow('BeslutFattat.v9');
    expect(() => decodeInsatsEvent('constructor', {})).toThrow(UndecodableEvent);
    expect(() => decodeInsatsEvent('BeslutFattat', null)).toThrow('(data)');
    expect(() => decodeInsatsEvent('BeslutFattat', [])).toThrow('(data)');
    const bent = plan({ malsattningar: [null as never] });
    expect(() => decodeInsatsEvent(bent.type, bent.data)).toThrow('malsattningar');
  });

  it('keeps id and time of recording', () => {
    const { type, data } = start();
    expect(decodeRecordedInsatsEvent({ id: 'h1', recordedAt: 7, type, data })).toEqual({
      id: 'h1',
      recordedAt: 7,
      ...start(),
    });
  });

  it('gives back the very object that already has today’s form', () => {
    const recorded = { id: 'h1', recordedAt: 7, ...start() };
    expect(decodeRecordedInsatsEvent(recorded)).toBe(recorded);
  });

  it('lifts an older payload to today’s', () => {
    const decode = insatsDecoder(
      new Map([
        [
          'InsatsPaborjad',
          {
            type: 'InsatsPaborjad' as const,
            shape: [],
            upcast: (data) => ({ ...data, kon: 'uppgift-saknas' }),
          },
        ],
      ]),
    );
    expect(decode('InsatsPaborjad', { metod: 'FFT' })).toEqual({
      type: 'InsatsPaborjad',
      data: { metod: 'FFT', kon: 'uppgift-saknas' },
    });
  });

  it('knows 40 types', () => {
    expect(INSATS_EVENT_TYPES).toHaveLength(40);
  });
});
