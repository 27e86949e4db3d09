import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { readLiv, type Liv } from '../../libs/demo/index.js';
import { loginAs } from '../support/login.js';
import { startServiceWithClock, type ServiceWithClock } from './support/service-with-clock.js';
import { callerOf, levAlla, type Caller, type Levd, type Personal } from './support/lev.js';

const LIV = await readLiv(new URL('../data/liv/', import.meta.url));

describe('lives', () => {
  let service: ServiceWithClock;
  let personal: Readonly<Record<string, Personal>>;
  let board: Caller;
  let levda: readonly Levd[];

  beforeAll(async () => {
    service = await startServiceWithClock('2025-01-01');
    const as = async (name: string) => callerOf(service.url, await loginAs(service.url, name));
    const workers = async (handlaggare: string, chef: string): Promise<Personal> => {
      const call = await as(handlaggare);
      const { body } = await call('/v1/mina-behorigheter');
      return { handlaggare: call, handlaggarensNamn: body.id, chef: await as(chef) };
    };
    personal = {
      skarholmen: await workers('signe', 'greta'),
      jarva: await workers('tuva', 'ebba'),
    };
    board = await as('vera');
    levda = await levAlla(LIV, { personalIn, setDay: service.setDay });
    service.setDay('2026-11-20');
  });
  afterAll(() => service.close());

  const personalIn = (namnd: string): Personal => {
    const found = personal[namnd];
    if (found === undefined) throw new Error(`Nobody works in ${namnd}.`);
    return found;
  };
  it.each(LIV)('$fil goes as its file says', async (liv) => {
    const levd = levda.find((one) => one.liv === liv);
    const { handlaggare } = personalIn(levd?.namnd ?? '');
    const { body } = await handlaggare(`/v1/insatser/${levd?.insatsId}/forlopp`, {
      headers: { 'min-position': levd?.position ?? '0' },
    });
    const told = {
      tillstand: body.forlopp?.tillstand,
      bevakningar: body.bevakningar?.map(inShort),
      flaggor: body.kvalitetsflaggor?.map(({ kod }: { kod: string }) => kod),
    };
    // `UTFALL_SKRIV_LIV=1` writes what came out into the file, to be read and judged by a person.
    if (process.env['UTFALL_SKRIV_LIV'] === '1') return rewrite(liv, told);
    expect(told).toEqual(liv.forvantat);
  });

  it('give the figures that they should', async () => {
    const { body } = await board('/v1/metod-utfall/FFT');
    expect(body.rader).toBeDefined();
  });
});

interface Told {
  readonly nyckel: string;
  readonly tillstand: string;
  readonly uppfylld?: string;
  readonly lage: string;
}

/** A due date in a line: its key, and how it went or where it stands. */
function inShort({ nyckel, tillstand, uppfylld, lage }: Told): string {
  return `${nyckel} ${tillstand === 'oppen' ? lage : [tillstand, uppfylld].filter(Boolean).join(' ')}`;
}

function rewrite({ fil, ...liv }: Liv, forvantat: object): void {
  const file = new URL(`../data/liv/${fil}.json`, import.meta.url);
  writeFileSync(file, `${JSON.stringify({ ...liv, forvantat }, null, 2)}\n`);
}
