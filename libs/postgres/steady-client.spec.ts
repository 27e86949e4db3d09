import { SteadyClient } from './index.js';

describe('a steady connection', () => {
  it('outlives a loss that nobody listens for', () => {
    expect(new SteadyClient().emit('error', new Error('cut'))).toBe(false);
  });

  it('tells those who listen', () => {
    const heard: unknown[] = [];
    const client = new SteadyClient().on('error', (error) => heard.push(error));
    expect(client.emit('error', new Error('cut'))).toBe(true);
    expect(heard).toEqual([new Error('cut')]);
  });
});
