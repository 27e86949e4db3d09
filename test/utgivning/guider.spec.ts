import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { IndikatorerController } from '../../apps/query-api/utgavor/indikatorer.controller.js';
import { MalController } from '../../apps/query-api/utgavor/mal.controller.js';
import { RapportController } from '../../apps/query-api/utgavor/rapport.controller.js';
import { UtgavorController } from '../../apps/query-api/utgavor/utgavor.controller.js';
import {
  forandringsgrans,
  forandringsregelFor,
  INDIKATORREGISTER,
  INFORMANT,
  INSTRUMENTREGISTER,
  namnderDen,
  type UtgavaPublicerad,
} from '../../libs/domain/index.js';
import * as outcome from '../../libs/outcome/index.js';
import { NONCENTRAL_T_LIMIT } from '../../libs/outcome/distributions.js';
import * as statistik from '../../libs/outcome/statistik/index.js';
import { cellId } from '../../libs/outcome/utgava/celler.js';
import { kansligGrupp } from '../../libs/outcome/utgava/kansliga.js';
import { MINSTA_PAR } from '../../libs/outcome/utgava/forandring-rad.js';
import { MINST_PAR, MINST_PAR_EFFEKT } from '../../libs/outcome/instrumentforandring.js';
import { FONSTER } from '../../libs/outcome/utgava/matt.js';
import { raderFor } from '../../libs/outcome/utgava/rader.js';
import { metodrapport, namndrapport, type Rapportunderlag } from '../../libs/rapport/index.js';
import { sourceFiles } from '../architecture/imports.js';

const STATISTIK = readFileSync('docs/statistik.md', 'utf8');
const NAMND = readFileSync('docs/lasa-siffrorna.md', 'utf8');

/** A section by its heading of the second level. */
const section = (heading: string) =>
  STATISTIK.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
/** The cells of the rows of a section's table, the heads left out. */
const table = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .slice(1, -1),
    );
const named = (text: string) => [...text.matchAll(/`(\w+)`/g)].map(([, name]) => name ?? '');
const svenskt = (value: number, decimals: number) => value.toFixed(decimals).replace('.', ',');

describe('the guide to the statistics', () => {
  it.each(INDIKATORREGISTER)('says what $id is made of', ({ id, slag, berakning, datumtyp }) => {
    const row = table(section('Indikatorerna')).find(([first]) => first === `\`${id}\``);
    expect(row).toBeDefined();
    const said = named(row?.[1] ?? '');
    const parts = [...berakning.taljare, ...berakning.namnare];
    expect(said).toEqual(parts);
    expect(row?.[2]).toBe(parts.length === 0 ? '–' : datumtyp);
    if (slag === 'medel') expect(row?.[1]).toMatch(/^ΣD/);
  });

  it('names no indicator that is not in the register', () => {
    const said = table(section('Indikatorerna')).map(([first]) => first?.replaceAll('`', ''));
    expect(said.sort()).toEqual(INDIKATORREGISTER.map(({ id }) => id).sort());
  });

  it('has a function behind each formula', () => {
    const headings = [...STATISTIK.matchAll(/^### .*: `(\w+)`$/gm)].map(([, name]) => name ?? '');
    expect(headings.length).toBe(STATISTIK.match(/^### /gm)?.length);
    const known: Readonly<Record<string, unknown>> = { ...outcome, forandringsgrans };
    for (const name of headings) expect([name, typeof known[name]]).toEqual([name, 'function']);
  });

  it('knows every function of the library, and tells truly which are shown', () => {
    const functions = Object.entries(statistik)
      .filter(([, one]) => typeof one === 'function')
      .map(([name]) => name);
    expect(functions.filter((name) => !STATISTIK.includes(`\`${name}\``))).toEqual([]);
    const unshown = table(section('I biblioteket')).flatMap(([first]) => named(first ?? ''));
    const used = namedOutside();
    expect(unshown.filter((name) => !functions.includes(name))).toEqual([]);
    expect(unshown.filter((name) => used.has(name))).toEqual([]);
    const helpers = ['overspridning', 'odefinierad'];
    const shown = functions.filter((name) => !unshown.includes(name) && !helpers.includes(name));
    expect(shown.filter((name) => !used.has(name))).toEqual([]);
  });

  it('lists the rules of change that the register has', () => {
    const rules = INSTRUMENTREGISTER.flatMap((instrument) =>
      INFORMANT.flatMap(({ kod }) => {
        const rule = forandringsregelFor(instrument, kod);
        return rule === undefined ? [] : [{ kod: instrument.kod, grans: forandringsgrans(rule) }];
      }),
    );
    const said = table(section('Formler i utgåvor'));
    const held = (kod: string) =>
      said.filter(([first]) => named(first ?? '').includes(kod)).map(([, , grans]) => grans);
    const kods = [...new Set(rules.map(({ kod }) => kod))].sort();
    expect([...new Set(said.flatMap(([first]) => named(first ?? '')))].sort()).toEqual(kods);
    for (const { kod, grans } of rules) {
      const written = Number.isInteger(grans) ? String(grans) : svenskt(grans, 2);
      expect([kod, held(kod)]).toEqual([kod, expect.arrayContaining([written])]);
    }
  });

  it('has a row for each table that is published', () => {
    const leaf = { metod: 'FFT', namnd: 'skarholmen', aldersgrupp: '13-17', kon: 'flicka' };
    const shapes = raderFor({ ...leaf, kvartal: '2026-K1', ordning: 'forsta' }).map((row) => {
      const what = row.bakgrund === 'alla' ? (row.omrade.split(':')[0] ?? '') : 'grupp';
      return `${row.metod === 'alla' ? 'alla' : 'metod'} ${what} ${row.period.length > 4 ? 'kvartal' : 'år'}`;
    });
    const WORDS = { staden: 'stad', kategori: 'kategori', nämnd: 'namnd', ålder: 'grupp' } as const;
    const said = table(section('Tabellerna')).flatMap(([rad = '', period]) =>
      Object.entries(WORDS)
        .filter(([word]) => (rad.includes('ålder') ? word === 'ålder' : rad.includes(word)))
        .map(([, what]) => `${rad.startsWith('alla') ? 'alla' : 'metod'} ${what} ${period}`),
    );
    expect(said.sort()).toEqual([...new Set(shapes)].sort());
  });

  it('quotes the numbers of the code', () => {
    const [inner, outer] = [limits()[0], limits()[1]];
    const units = (n: number) =>
      outcome.overspridningAndelar(
        Array.from({ length: n }, () => ({ antal: 5, av: 10 })),
        0.5,
      );
    expect(units(19)).toMatchObject({ tillforlitlig: false });
    expect(units(20)).toMatchObject({ tillforlitlig: true });
    const namnder = namnderDen('2026-11-01').length;
    const quoted = [
      `z ${svenskt(inner, 2)} för 95 % och ${svenskt(outer, 2)} för 99,8 %`,
      `från ${MINSTA_PAR} par`,
      ...Object.values(FONSTER).map((days) => `${days} dagar`),
      `när ${defaultOf('karens')} dagar gått`,
      `minsta antal ${defaultOf('minst')},`,
      `antal 1–${defaultOf('minst') - 1} `,
      `med ${defaultOf('minst')}–${6 * defaultOf('minst') - 1} insatser`,
      `visas från ${MINST_PAR} par, standardiserad förändring från ${MINST_PAR_EFFEKT}`,
      'från 20 enheter',
      `över |t| = ${NONCENTRAL_T_LIMIT}`,
      `${outcome.FOLJD_WESTERN_ELECTRIC} i följd på samma sida`,
      `ρ ${svenskt(outcome.GAS_KORRELATION, 1)}`,
      `skevt från ${svenskt(outcome.SKEVT_FRAN_SMD, 2)}`,
      `med ${namnder} nämnder väntas ${svenskt(namnder * 0.002, 2)}`,
    ];
    expect(quoted.filter((text) => !STATISTIK.includes(text))).toEqual([]);
  });

  it('tells truly which parts of a group are hidden when they are nearly all of it', () => {
    const rule = /\*\*gruppattribut\*\*: ([^.]*)\./.exec(STATISTIK)?.[1] ?? '';
    const whole = { avbrott: 'avslutade', nyOro6: 'avslutade', fullfoljda: 'avslutade' };
    const parts = { ...whole, 'samre:X': 'par:X', 'oforandrad:X': 'par:X', 'battre:X': 'par:X' };
    const WORDS: Readonly<Record<string, string>> = { nyOro6: 'ny oro' };
    for (const [part, group] of Object.entries(parts)) {
      const word = WORDS[part] ?? part.split(':')[0] ?? '';
      expect([part, nearlyAll(part, group)]).toEqual([part, rule.includes(word)]);
    }
  });

  it('names every reason of the explainer, and only commands and routes that exist', () => {
    expect(outcome.ORSAKER.filter((orsak) => !STATISTIK.includes(`\`${orsak}\``))).toEqual([]);
    const declared = [...commands().matchAll(/command\('(\w+)'\)/g)].map(([, name]) => name);
    const said = [...STATISTIK.matchAll(/`utfall utgava (\w+)/g)].map(([, name]) => name);
    expect([...new Set(said), 'utgava'].sort()).toEqual(declared.sort());
    const paths = [...STATISTIK.matchAll(/`(\/v1\/[^`]*)`/g)].map(([, path]) => path ?? '');
    const routes = new Set([...routesOfReleases(), ...documented()]);
    expect(paths.filter((path) => !routes.has(path))).toEqual([]);
    expect(routesOfReleases().filter((path) => !paths.includes(path))).toEqual([]);
  });
});

describe('the page for the board', () => {
  it('fits one printed page', () => {
    expect(NAMND.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word)).length).toBeLessThan(490);
  });

  it.each(['metod', 'nämnd'])('follows the report per %s, section by section', (slag) => {
    const report =
      slag === 'metod'
        ? metodrapport('FFT', UNDERLAG)
        : namndrapport('hasselby-vallingby', UNDERLAG);
    const places = report.avsnitt.map(({ rubrik }) => {
      const stem = (/över tid$/.exec(rubrik)?.[0] ?? rubrik.split(/[,?]/)[0] ?? '').toLowerCase();
      const at = headings().findIndex((heading) => heading.includes(stem));
      return { rubrik, at };
    });
    expect(places.filter(({ at }) => at < 0)).toEqual([]);
    const order = places.map(({ at }) => at);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(report.avsnitt.length).toBeGreaterThan(5);
    const isNamnd = slag === 'nämnd';
    expect(report.avsnitt.some(({ rubrik }) => rubrik.startsWith('Mål,'))).toBe(isNamnd);
  });

  it('quotes the numbers of the code', () => {
    expect(NAMND).toContain(`minst ${defaultOf('karens')} dagar`);
    expect(MINSTA_PAR).toBe(10);
    expect(NAMND).toContain('Färre än tio par');
    expect(defaultOf('minst')).toBe(5);
    expect(NAMND).toContain('(färre än fem)');
    expect(NAMND).toContain(`Två punkter (${outcome.DOLD})`);
  });
});

/** Words of the code outside the library and what only passes it on. */
function namedOutside(): ReadonlySet<string> {
  const files = sourceFiles(['apps', 'libs', 'projections'], { specs: false }).filter(
    (file) => !/^libs\/(outcome\/(statistik\/|index\.ts)|domain\/)/.test(file),
  );
  const words = files.flatMap((file) => readFileSync(file, 'utf8').match(/\b\w+\b/g) ?? []);
  return new Set(words);
}

/** Whether 19 of 20 are hidden. */
function nearlyAll(part: string, group: string): boolean {
  const rad = { period: '2025', metod: 'FFT', omrade: 'stad', bakgrund: 'alla' };
  const cell = (matt: string, varde: number) => {
    return { id: cellId(rad, matt), rad, matt, varde, niva: 0, blad: [], har: () => true };
  };
  const all = new Map([cell(group, 20)].map((one) => [one.id, one] as const));
  return kansligGrupp(cell(part, 19), all, 5);
}

/** The commands as they are written: the program itself starts only when it is built. */
function commands(): string {
  return sourceFiles(['apps/replay/commands/utgava'], { specs: false })
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

function defaultOf(option: string): number {
  const declared = new RegExp(`'--${option} <.*, (\\d+)\\)$`, 'm').exec(commands());
  return Number(declared?.[1]);
}

/** How many standard errors the funnel's limits lie out. */
function limits(): readonly [number, number] {
  const found = outcome.trattgranserAndel(0.5, 10_000);
  if (!outcome.arDefinierad(found)) throw new Error('There are no limits');
  return [(found.granser95[1] - 0.5) / 0.005, (found.granser998[1] - 0.5) / 0.005];
}

const CONTROLLERS = [UtgavorController, MalController, RapportController, IndikatorerController];

function routesOfReleases(): readonly string[] {
  return CONTROLLERS.flatMap((controller) => {
    const base = String(Reflect.getMetadata('path', controller));
    const names = Object.getOwnPropertyNames(controller.prototype) as (keyof object)[];
    const methods = names.filter((name) => (name as string) !== 'constructor');
    return methods.flatMap((method) => {
      const handler: unknown = controller.prototype[method];
      const path: unknown =
        typeof handler === 'function' ? Reflect.getMetadata('path', handler) : undefined;
      if (typeof path !== 'string') return [];
      return [`/${base}/${path}`.replace(/\/+$/, '').replace(/:(\w+)/g, '{$1}')];
    });
  });
}

function documented(): readonly string[] {
  const openapi = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as { paths: object };
  return Object.keys(openapi.paths);
}

function headings(): readonly string[] {
  return [...NAMND.matchAll(/^## (.*)$/gm)].map(([, heading]) => (heading ?? '').toLowerCase());
}

const ANTAL = [
  ...['startade', 'avslutade'].map((matt) => ({ matt, varde: 40 })),
  ...['fullfoljda', 'medStartskattning', 'par:SDQ.1.barn'].map((matt) => ({ matt, varde: 20 })),
];
const GRUPP = {
  ...{ metod: 'alla', omrade: 'stad', bakgrund: 'alla' },
  ...outcome.utgivenGrupp({ antal: ANTAL, forandring: [] }),
};
/** The least that makes every section of both reports. */
const UNDERLAG: Rapportunderlag = {
  utgava: { definitionerSha256: '', innehallSha256: '' } as UtgavaPublicerad['data'],
  publicerad: 0,
  grupper: ['2025', '2025-K4'].flatMap((period) => [
    { ...GRUPP, period },
    { ...GRUPP, period, metod: 'FFT' },
    { ...GRUPP, period, bakgrund: 'kon:flicka' },
    { ...GRUPP, period, omrade: 'namnd:hasselby-vallingby' },
  ]),
};
