import fc from 'fast-check';
import { addDays, type Datum } from '../datum.js';
import { GRUND, recorded, TODAY } from '../testing.js';
import type { InsatsCommand } from './commands.js';
import { decide, insatsDecider } from './decide.js';
import { historikFaults } from './decide/regler.js';
import type { RecordedInsatsEvent } from './events.js';
import { insatsState } from './evolve.js';
import { gallandeHistorik } from './history.js';
import type { InsatsState } from './state.js';

const CONTEXT = { today: TODAY, actor: 'spec' };

const datum: fc.Arbitrary<Datum> = fc
  .integer({ min: 0, max: 300 })
  .map((days) => addDays('2025-09-01', days));
const grund = fc.record({
  individId: fc.constant(GRUND.individId),
  metod: fc.constantFrom('FFT', 'MST'),
  stadsdelsnamnd: fc.constantFrom('farsta', 'bromma'),
  kon: fc.constantFrom('pojke' as const, 'uppgift-saknas' as const),
  alderAr: fc.constantFrom(14, 15),
});
const mal = fc.uniqueArray(
  fc.record({
    malsattningId: fc.constantFrom('m1', 'm2'),
    omrade: fc.constantFrom('halsa', 'brott'),
    startlage: fc.integer({ min: -2, max: 2 }),
  }),
  { selector: ({ malsattningId }) => malsattningId, maxLength: 2 },
);
const uppfyllelse = fc.uniqueArray(
  fc.record({ malsattningId: fc.constantFrom('m1', 'm2'), niva: fc.integer({ min: -2, max: 2 }) }),
  { selector: ({ malsattningId }) => malsattningId, maxLength: 2 },
);
const handelseId = fc.integer({ min: 1, max: 12 }).map((n) => `h${n}`);
const andring = fc.oneof(
  fc.record({ falt: fc.constant('datum'), till: datum }),
  fc.record({ falt: fc.constant('metod'), till: fc.constantFrom('FFT', 'MST', 'SCARED') }),
  fc.record({ falt: fc.constant('utfall'), till: fc.constantFrom('bifall', 'avslag') }),
  fc.record({ falt: fc.constant('malsattningar'), till: mal }),
  fc.record({ falt: fc.constant('avslutsorsak'), till: fc.constant('ALDRIG_STARTAD') }),
  fc.record({ falt: fc.constant('poang'), till: fc.integer({ min: -1, max: 41 }) }),
);

const payloads = {
  FattaBeslut: fc
    .tuple(grund, datum, fc.constantFrom('bifall', 'avslag'))
    .map(([facts, day, utfall]) => ({
      ...facts,
      datum: day,
      utfall,
      lagrum: 'sol-2025-11-1',
      behovsprovad: true,
    })),
  LamnaUppdrag: fc.record({ datum, utforare: fc.constant('privat') }),
  UpprattaGenomforandeplan: fc.record({
    datum,
    malsattningar: mal,
    barnetDelaktigt: fc.constant('ja'),
    forvaring: fc.constant('digitalt'),
  }),
  RevideraGenomforandeplan: fc.record({
    datum,
    malsattningar: mal,
    skal: fc.constant('nya-behov'),
  }),
  PaborjaInsats: fc.oneof(
    fc.record({ datum }),
    fc.tuple(grund, datum).map(([facts, day]) => ({ ...facts, datum: day })),
  ),
  RegistreraSkattning: fc.record({
    skattningId: fc.constantFrom('s1', 's2'),
    datum,
    matpunkt: fc.constantFrom('start', 'avslut'),
    instrument: fc.constant('SDQ'),
    informant: fc.constant('barn'),
    poang: fc.integer({ min: 0, max: 40 }),
    satt: fc.constant('papper'),
  }),
  GenomforUppfoljning: fc.record({
    uppfoljningId: fc.constantFrom('u1', 'u2'),
    datum,
    form: fc.constant('mote'),
    barnetDelaktigt: fc.constant('ja'),
    barnetTillfragatOmEffekt: fc.constant('nej'),
    maluppfyllelse: uppfyllelse,
    dokumentform: fc.constant('separat-dokument'),
  }),
  AvslutaInsats: fc.record({
    datum,
    avslutsorsak: fc.constantFrom('FULLFOLJD_MAL', 'ALDRIG_STARTAD'),
    initieradAv: fc.constant('namnd'),
    maluppfyllelse: uppfyllelse,
  }),
  RattaUppgift: fc.record({
    datum: fc.constant(TODAY),
    handelseId,
    skal: fc.constant('skrivfel'),
    andringar: fc.array(andring, { minLength: 1, maxLength: 2 }),
  }),
  MakuleraHandelse: fc.record({
    datum: fc.constant(TODAY),
    handelseId,
    skal: fc.constant('dubblett'),
  }),
};

const command: fc.Arbitrary<InsatsCommand> = fc.oneof(
  ...Object.entries(payloads).map(([type, data]) =>
    (data as fc.Arbitrary<object>).map((filled) => ({ type, data: filled }) as InsatsCommand),
  ),
);
/** A life that has opened, so that most commands after it have something to act upon. */
const life: fc.Arbitrary<readonly InsatsCommand[]> = fc
  .tuple(
    payloads.PaborjaInsats.filter((data) => 'metod' in data),
    fc.array(command, { maxLength: 30 }),
  )
  .map(([data, rest]): readonly InsatsCommand[] => [{ type: 'PaborjaInsats', data }, ...rest]);
const anyLife: fc.Arbitrary<readonly InsatsCommand[]> = fc.oneof(
  life,
  fc.array(command, { maxLength: 30 }),
);

function after(state: InsatsState, one: InsatsCommand): InsatsState {
  const decision = decide(one, state, CONTEXT);
  if (!decision.accepted) return state;
  return decision.events.reduce<InsatsState>(
    (current, event) =>
      insatsDecider.evolve(current, recorded(event, `h${current.history.length + 1}`)),
    state,
  );
}

const lived = (commands: readonly InsatsCommand[]) => commands.reduce(after, insatsDecider.initial);
const histories: fc.Arbitrary<readonly RecordedInsatsEvent[]> = anyLife.map(
  (commands) => lived(commands).history,
);

describe('any life of an insats', () => {
  it('reaches only histories that break no rule, and every kind of event on the way', () => {
    const seen = new Set<string>();
    const lagen = new Set<string>();
    fc.assert(
      fc.property(anyLife, (commands) => {
        const state = lived(commands);
        for (const { type } of state.history) seen.add(type);
        lagen.add(state.lage);
        expect(historikFaults(state.gallande)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
    expect(seen.size).toBe(10);
    expect([...lagen].sort()).toEqual([
      'Avslagen',
      'Avslutad',
      'EjPaborjad',
      'Makulerad',
      'Ny',
      'Pagaende',
    ]);
  });

  it('changes nothing when a command that was accepted comes again', () => {
    fc.assert(
      fc.property(anyLife, command, (commands, one) => {
        const before = lived(commands);
        const first = decide(one, before, CONTEXT);
        if (!first.accepted) return;
        expect(decide(one, after(before, one), CONTEXT)).toEqual({ accepted: true, events: [] });
      }),
      { numRuns: 600 },
    );
  });

  it('folds in two halves to what it folds to in one', () => {
    fc.assert(
      fc.property(histories, fc.nat(), (events, cut) => {
        const half = cut % (events.length + 1);
        const first = insatsState(events.slice(0, half));
        expect(events.slice(half).reduce(insatsDecider.evolve, first)).toEqual(insatsState(events));
      }),
    );
  });

  it('holds as it holds', () => {
    fc.assert(
      fc.property(histories, (events) => {
        const holding = gallandeHistorik(events);
        expect(gallandeHistorik(holding)).toBe(holding);
      }),
    );
  });
});
