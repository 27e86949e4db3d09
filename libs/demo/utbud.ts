import { addDays, type Datum, type Utbud, type UtbudCommand } from '../domain/index.js';
import { commandHash, type UtbudRecorder } from '../recording/index.js';

/** One thing that a made-up nämnd has said of what it offers. */
export interface DemoUtbud {
  readonly utbud: Utbud;
  readonly command: UtbudCommand;
}

/** Who offers what in the demo, and how well it is staffed; every other method is a row of nothing. */
const ERBJUDANDEN = [
  ['farsta', 'FFT', 4, 3],
  ['farsta', 'FB_EM', 6, 0],
  ['skarholmen', 'FFT', 5, 4],
  ['skarholmen', 'SIG_U', 3, 0],
  ['skarholmen', 'FB_EM', 8, 0],
  ['jarva', 'MST', 6, 6],
  ['jarva', 'SIG_U', 4, 0],
  ['jarva', 'FB_EM', 9, 0],
  ['bromma', 'FB_EM', 5, 0],
  ['kungsholmen', 'FFT', 2, 1],
  ['sodermalm', 'FB_EM', 7, 0],
] as const;

const ERBJUDS_SEDAN_DAGAR = 900;
const RAPPORTER_DAGAR = [400, 200, 30];

/**
 * What the nämnder of the demo offer: a few methods, with queue and staff. The last report of
 * one is old, and one offer has ended.
 */
export function demoUtbud(today: Datum): readonly DemoUtbud[] {
  return ERBJUDANDEN.flatMap(([stadsdelsnamnd, metod, utbildade, certifierade], i) => {
    const utbud = { stadsdelsnamnd, metod };
    const reports =
      stadsdelsnamnd === 'kungsholmen' ? RAPPORTER_DAGAR.slice(0, 2) : RAPPORTER_DAGAR;
    return [
      erbjudande(addDays(today, -ERBJUDS_SEDAN_DAGAR)),
      ...reports.flatMap((dagar, j) => [
        kon(addDays(today, -dagar), (i * 3 + j * 2) % 8),
        bemanning(addDays(today, -dagar), { utbildade, certifierade }),
      ]),
      ...(stadsdelsnamnd === 'sodermalm' ? [upphorande(addDays(today, -10))] : []),
    ].map((command) => ({ utbud, command }));
  });
}

function erbjudande(datum: Datum): UtbudCommand {
  return { type: 'ErbjudMetod', data: { datum, utforare: 'egen-regi' } };
}

function kon(datum: Datum, vantande: number): UtbudCommand {
  const langsta = vantande === 0 ? {} : { langstaVantanDagar: 14 + vantande * 9 };
  return { type: 'RapporteraKo', data: { datum, vantande, ...langsta } };
}

function bemanning(
  datum: Datum,
  antal: { readonly utbildade: number; readonly certifierade: number },
): UtbudCommand {
  return {
    type: 'RapporteraBemanning',
    data: { datum, ...antal, arsarbetskrafter: antal.utbildade * 0.75 },
  };
}

function upphorande(datum: Datum): UtbudCommand {
  return { type: 'UpphorMedMetod', data: { datum, skal: 'utbildad-personal-saknas' } };
}

/** How it went: events written now, and what was refused because the log says something else already. */
export interface RecordUtbudReport {
  readonly handelser: number;
  readonly avvikande: number;
}

/** Records what nämnder offer, in order. Said again it changes nothing; on another day most of it differs. */
export async function recordUtbud(
  recorder: UtbudRecorder,
  all: readonly DemoUtbud[],
): Promise<RecordUtbudReport> {
  const report = { handelser: 0, avvikande: 0 };
  for (const { utbud, command } of all) {
    const bodyHash = commandHash({ utbud, command });
    const outcome = await recorder.record({
      ...{ utbud, command, bodyHash, key: `demo-${bodyHash}` },
      ...{ actor: 'demo', correlationId: 'demo', source: { kind: 'synthetic' } },
    });
    if (outcome.kind === 'rejected') report.avvikande += 1;
    else if (outcome.kind === 'recorded') report.handelser += newIn(outcome);
    else if (outcome.kind !== 'unchanged') {
      throw new Error(`The demo's ${command.type} was not recorded: ${outcome.kind}.`);
    }
  }
  return report;
}

function newIn(outcome: { readonly eventIds: readonly string[]; readonly repeated: boolean }) {
  return outcome.repeated ? 0 : outcome.eventIds.length;
}
