import { individId, insatsId, insatsStream } from './ids.js';

const UUID = '5d8a3f10-7c1e-4b52-9a6b-0e2f4c7d9b31';

describe('ids', () => {
  it('are UUIDs and nothing else', () => {
    expect(individId(UUID)).toBe(UUID);
    expect(insatsId(UUID)).toBe(UUID);
    for (const text of ['', '201102031234', UUID.toUpperCase(), `${UUID} `, `x${UUID}`]) {
      expect(individId(text)).toBeUndefined();
      expect(insatsId(text)).toBeUndefined();
    }
  });

  it('name the stream of an insats', () => {
    const id = insatsId(UUID);
    expect(id === undefined ? undefined : insatsStream(id)).toBe(`insats-${UUID}`);
  });
});
