import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { loginAs } from '../support/login.js';
import { callerOf, type Caller } from './support/lev.js';
import { answered } from './support/handledning.js';
import { startServiceWithClock, type ServiceWithClock } from './support/service-with-clock.js';

const FILE = 'docs/handledning.md';

/** `UTFALL_SKRIV_HANDLEDNING=1` writes the answers into the guide instead of comparing them. */
describe('the guide for staff', () => {
  let service: ServiceWithClock;

  beforeAll(async () => {
    service = await startServiceWithClock('2025-08-31');
  });
  afterAll(() => service.close());

  it('answers every request as it says', async () => {
    const guide = readFileSync(FILE, 'utf8');
    const callers = new Map<string, Caller>();
    const callerNamed = async (person: string) => {
      const known = callers.get(person);
      if (known !== undefined) return known;
      const token = person === 'ingen' ? undefined : await loginAs(service.url, person);
      const call = callerOf(service.url, token);
      callers.set(person, call);
      return call;
    };
    const now = await answered(guide, { callerOf: callerNamed, setDay: service.setDay });
    if (process.env['UTFALL_SKRIV_HANDLEDNING'] === '1') writeFileSync(FILE, now);
    else expect(now).toBe(guide);
  });
});
