import { randomUUID } from 'node:crypto';
import type { Datum, IndividId, InsatsCommand, InsatsId } from '../../../libs/domain/index.js';
import { avslut, beslut, skattning, start } from '../../../libs/domain/testing.js';
import { addUndantag, createVault, type Undantagsslag } from '../../../libs/privacy/index.js';
import { commandHash, createRecorder } from '../../../libs/recording/index.js';
import type { Platform } from '../../../libs/runtime/index.js';
import { nummerOf, type Planted } from './people.js';

/** The nämnd that is to be cleared. */
export const NAMND = 'skarholmen';

/** A person with insatser, and what else a service comes to keep about somebody. */
export interface Resident extends Planted {
  readonly individId: IndividId;
  readonly insatsIds: readonly InsatsId[];
}

export interface Residents {
  /** Their time is up and nothing hinders. */
  readonly gone: readonly Resident[];
  /** Each with the reason why not. */
  readonly kept: ReadonlyMap<string, Resident>;
}

interface Life {
  readonly namn: string;
  readonly day: string;
  readonly years: readonly number[];
  readonly metod?: string;
  readonly open?: true;
  readonly namnd?: string;
  readonly undantag?: Undantagsslag;
}

const GONE: readonly Life[] = [
  { namn: 'Åkerhild Öngelbrant-Färsk', day: '20060402', years: [2018, 2019] },
  { namn: 'Märtvendela Snödroppström', day: '20071112', years: [2019], metod: 'MST' },
  { namn: 'Kjälliane Ögrundh-Tång', day: '20050630', years: [2019] },
];
const KEPT: readonly (Life & { readonly why: string })[] = [
  { why: 'forskningsurval', namn: 'Femtonde Vårdagdotter', day: '20060615', years: [2019] },
  { why: 'forskningsurval 5', namn: 'Femtelina Höstmånbarn', day: '20060905', years: [2019] },
  { why: 'forskningsurval 25', namn: 'Tjugofemrik Isblomster', day: '20060125', years: [2019] },
  { why: 'pagaende-insats', namn: 'Öppenlina Väntandesson', day: '20070102', years: [2018, 2019], open: true }, // prettier-ignore
  { why: 'placerat-barn', namn: 'Placerik Hemfärdström', day: '20070203', years: [2019], undantag: 'placerat-barn' }, // prettier-ignore
  { why: 'rattsligt-hinder', namn: 'Tvistamara Rättängsby', day: '20070304', years: [2019], undantag: 'rattsligt-hinder' }, // prettier-ignore
  { why: 'nyss', namn: 'Nyssfrida Färskvågberg', day: '20080406', years: [2024] },
  { why: 'annan nämnd', namn: 'Järvaväg Annanstedsson', day: '20060407', years: [2019], namnd: 'rinkeby-kista' }, // prettier-ignore
];

/** Registers them, records their lives as read from elsewhere, and leaves every kind of trace. */
export async function settle(platform: Platform): Promise<Residents> {
  const staff = await staffOf(platform);
  let nr = 100;
  const place = (life: Life) => settleOne({ platform, staff, life, serial: String((nr += 7)) });
  const gone: Resident[] = [];
  for (const life of GONE) gone.push(await place(life));
  const kept = new Map<string, Resident>();
  for (const { why, ...life } of KEPT) kept.set(why, await place(life));
  return { gone, kept };
}

interface Staff {
  readonly one: string;
  readonly other: string;
}

/** Two of the made-up people; the service has put them into the register when it started. */
async function staffOf({ protection }: Platform): Promise<Staff> {
  const all = await protection.directory.list('*');
  const idOf = (namn: string) => all.find((row) => row.namn.startsWith(namn))?.anvandare ?? '';
  return { one: idOf('Signe'), other: idOf('Greta') };
}

interface Settling {
  readonly platform: Platform;
  readonly staff: Staff;
  readonly life: Life;
  readonly serial: string;
}

async function settleOne({ platform, staff, life, serial }: Settling): Promise<Resident> {
  const { protection } = platform;
  const { namn, day, years, namnd = NAMND } = life;
  const planted = {
    namn,
    nummer: nummerOf(day, serial),
    arendenummer: `ÄR-GALLRING/${serial}-QX`,
    text: `Anteckning om ${namn.split(' ')[0]}: hemligheten nummer ${serial} i Ödemarksbäck.`,
  };
  const { arendenummer, nummer, text } = planted;
  const registrering = { namnd, namn, nummer, arendenummer: [arendenummer] };
  const { individId } = await protection.vault.register(registrering);
  const insatsIds: InsatsId[] = [];
  for (const year of years) {
    const insatsId = randomUUID() as string as InsatsId;
    const last = year === years.at(-1);
    await record(platform, insatsId, livsforlopp(life, { individId, year, last }));
    insatsIds.push(insatsId);
    await leaveTraces({ platform, staff, namnd, individId, insatsId, text, year });
  }
  if (life.undantag !== undefined) {
    const undantag = { individId, slag: life.undantag, from: '2020-01-01', av: staff.one } as const;
    await addUndantag({ pool: platform.pool, now: Date.now }, undantag);
  }
  return { ...planted, individId, insatsIds };
}

interface Year {
  readonly individId: IndividId;
  readonly year: number;
  readonly last: boolean;
}

function livsforlopp(
  { metod = 'FFT', namnd = NAMND, open }: Life,
  { individId, year, last }: Year,
): readonly InsatsCommand[] {
  const on = (text: string) => `${year}-${text}` as Datum;
  const grund = { individId, metod, stadsdelsnamnd: namnd, kon: 'flicka', alderAr: 13 } as const;
  const rating = (matpunkt: 'start' | 'avslut', datum: Datum, poang: number) =>
    ({
      type: 'RegistreraSkattning',
      data: skattning({ skattningId: `s-${matpunkt}`, matpunkt, datum, poang }).data,
    }) as const;
  const decided = beslut({ ...grund, datum: on('02-04'), lagrum: 'sol-2001-4-1' }).data;
  const begun: readonly InsatsCommand[] = [
    { type: 'FattaBeslut', data: decided },
    { type: 'PaborjaInsats', data: start({ ...grund, datum: on('02-20') }).data },
    rating('start', on('02-21'), 20 + (year % 7)),
  ];
  if (open === true && last) return begun;
  return [
    ...begun,
    rating('avslut', on('09-01'), 9 + (year % 5)),
    { type: 'AvslutaInsats', data: avslut({ datum: on('09-02') }).data },
  ];
}

/** As an import does it: what is read from elsewhere happened when it happened, not today. */
async function record(
  { store }: Platform,
  insatsId: InsatsId,
  commands: readonly InsatsCommand[],
): Promise<void> {
  const outcome = await createRecorder({ store, now: Date.now }).recordMany({
    insatsId,
    commands,
    key: `flytt-${insatsId}`,
    bodyHash: commandHash(commands),
    expected: 'new',
    actor: randomUUID(),
    source: { kind: 'import', reference: 'gammalt system' },
    correlationId: randomUUID(),
  });
  if (outcome.kind !== 'recorded') throw new Error(JSON.stringify(outcome));
}

interface Traces {
  readonly platform: Platform;
  readonly staff: Staff;
  readonly namnd: string;
  readonly individId: IndividId;
  readonly insatsId: InsatsId;
  readonly text: string;
  readonly year: number;
}

/** A note of that year, a name on the case and the answer of a hand-over, a refused annulment, an emergency and a study. */
async function leaveTraces(traces: Traces): Promise<void> {
  const { platform, staff, namnd, individId, insatsId, text, year } = traces;
  const { pool, protection } = platform;
  const { keys, masterKeys, directory, emergency, approvals, studies } = protection;
  const vault = createVault({ pool, keys, masterKeys, now: () => Date.parse(`${year}-09-01`) });
  await vault.writeText({ individId, insatsId, falt: 'plan.syfte', text, actor: staff.one });
  await directory.assignCase({ insatsId, namnd, anvandare: staff.one, by: staff.other });
  await handOverTo(traces);
  await emergency.open({ anvandare: staff.one, oppnadId: individId, namnd, skal: 'jour' });
  await emergency.open({ anvandare: staff.one, oppnadId: insatsId, namnd, skal: 'jour' });
  const innehall = { insatsId, handelseId: randomUUID(), skal: 'fel-individ' };
  await approvals.request({ kind: 'makulering', namnder: [namnd], innehall, begardAv: staff.one });
  const studieId = randomUUID();
  await studies.pseudonymOf(studieId);
  await studies.noteParticipants(studieId, [individId]);
}

/** To whom it lies with already: what stays is the answer. */
async function handOverTo({ platform, staff, namnd, insatsId }: Traces): Promise<void> {
  const request = { by: staff.other, key: `lamna-${insatsId}`, fran: undefined, till: staff.one };
  await platform.protection.directory.handOver({
    begaran: { ...request, begarda: [insatsId] },
    insatser: [{ insatsId, namnd }],
    visas: new Set([insatsId]),
    utanforDinBehorighet: 0,
  });
}

/** Tables whose rows say by id that there was somebody. What was read by whom is kept by law, by random id. */
export const MAY_NAME_THE_ERASED = /^(granskning\.lasning|valv\.individnyckel)$/;
