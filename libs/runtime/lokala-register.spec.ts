import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  findInstrument,
  insatsDecider,
  insatsState,
  koderDen,
  MALOMRADE,
  mallFor,
  metodMedKod,
  namndGallerDen,
  poangsatt,
  RegistertillaggRefused,
  texterDen,
  type IndividId,
  type InsatsCommand,
} from '../domain/index.js';
import { readConfig } from './config.js';
import { readLokalaRegister, registerTillaggHash } from './lokala-register.js';

const EXAMPLE = join(process.cwd(), 'docs', 'lokalt-exempel');
const GUIDE = join(process.cwd(), 'docs', 'register.md');
const INDIVID = '5d8a3f10-7c1e-4b52-9a6b-0e2f4c7d9b31' as IndividId;

/** A folder with these files in it. */
function folder(files: Readonly<Record<string, string | Buffer>>): string {
  const made = mkdtempSync(join(tmpdir(), 'utfall-register-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(made, name), content);
  return made;
}

function refusal(path: string): RegistertillaggRefused {
  try {
    readLokalaRegister(path);
  } catch (error) {
    if (error instanceof RegistertillaggRefused) return error;
    throw error;
  }
  throw new Error('not refused');
}

describe('a folder of local register data that cannot be read', () => {
  it('is told by what is wrong with the folder', () => {
    expect(refusal('/finns/inte').message).toContain('pekar på /finns/inte: mappen finns inte');
    expect(refusal(folder({ 'README.md': 'hej' })).code).toBe('registermapp-olaslig');
  });

  it.each<[string, string, string | Buffer, string]>([
    ['a file that nobody reads', 'metod.json', '[]', 'metod.json: heter inget som läses'],
    ['what is no JSON', 'metoder.json', '[{', 'metoder.json: är inte JSON'],
    ['another encoding', 'metoder.json', Buffer.from([0x5b, 0xe5, 0x5d]), 'inte sparad som UTF-8'],
    ['a file beyond all measure', 'kodverk.json', ' '.repeat(5_000_001), 'är större än 5 MB'],
    ['nonsense', 'namnder.json', '[{"__proto__": 1}]', 'namnder.json /0/kod: saknas'],
  ])('is told for %s', (_what, name, content, expected) => {
    expect(refusal(folder({ [name]: content })).message).toContain(expected);
    expect(registerTillaggHash()).toBeUndefined();
  });

  it('is told for a folder in the place of a file', () => {
    const made = folder({});
    mkdirSync(join(made, 'metoder.json'));
    expect(refusal(made).message).toContain('metoder.json: kan inte läsas (EISDIR)');
  });
});

describe('the example folder', () => {
  it('is named by UTFALL_REGISTER, and by nothing otherwise', () => {
    expect(readConfig({ UTFALL_REGISTER: EXAMPLE }).registerFolder).toBe(EXAMPLE);
    expect(readConfig({ UTFALL_REGISTER: ' ' }).registerFolder).toBeUndefined();
    readLokalaRegister(undefined);
    expect(registerTillaggHash()).toBeUndefined();
  });

  it('is added, and leaves a hash that the order and layout of a file do not change', () => {
    readLokalaRegister(EXAMPLE);
    const hash = registerTillaggHash();
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    const copy = folder({ 'README.txt': 'läses inte' });
    for (const name of readdirSync(EXAMPLE)) copyFileSync(join(EXAMPLE, name), join(copy, name));
    const metoder = JSON.parse(readFileSync(join(copy, 'metoder.json'), 'utf8')) as object[];
    const reversed = metoder.map((one) => Object.fromEntries(Object.entries(one).reverse()));
    writeFileSync(join(copy, 'metoder.json'), `\uFEFF${JSON.stringify(reversed)}`);
    readLokalaRegister(copy);
    expect(registerTillaggHash()).toBe(hash);
  });

  it('gives a method, a code, a board from its day, and a template', () => {
    expect(metodMedKod('SKOLBRO')?.alias).toEqual(['Skolbro']);
    expect(koderDen(MALOMRADE, '2026-01-01').map(({ kod }) => kod)).toContain('fritid');
    expect(koderDen(MALOMRADE, '2025-12-31').map(({ kod }) => kod)).not.toContain('fritid');
    expect(namndGallerDen('exempelnamnden-nya', '2027-06-30')).toBe(false);
    expect(namndGallerDen('exempelnamnden-nya', '2027-07-01')).toBe(true);
    expect(mallFor('SKOLBRO', 'farsta', '2026-03-01').uppfoljning).toEqual({ varjeDagar: 28 });
  });

  it('gives an instrument that scores itself, with the wording its licence lets through', () => {
    const instrument = findInstrument('barnets röst');
    if (instrument === undefined) throw new Error('not added');
    expect(poangsatt(instrument, [3, 2, 2])).toMatchObject({ poang: 7, uppraknad: false });
    expect(poangsatt(instrument, [3, 'saknas', 3])).toMatchObject({ poang: 9, uppraknad: true });
    expect(poangsatt(instrument, [3, 'saknas', 'saknas'])).toMatchObject({ accepted: false });
    expect(texterDen(instrument, '2026-01-01').itemtexter).toHaveLength(3);
    expect(texterDen(instrument, '2026-01-01').svarstexter).toHaveLength(4);
  });

  it('is enough to record a whole insats with', () => {
    const context = { today: '2026-06-30', actor: 'spec' } as const;
    const commands: readonly InsatsCommand[] = [
      {
        type: 'PaborjaInsats',
        data: {
          ...{ datum: '2026-02-01', metod: 'SKOLBRO', stadsdelsnamnd: 'farsta' },
          ...{ individId: INDIVID, kon: 'flicka', alderAr: 12 },
        },
      },
      {
        type: 'UpprattaGenomforandeplan',
        data: {
          ...{ datum: '2026-02-05', barnetDelaktigt: 'ja', forvaring: 'digitalt' },
          malsattningar: [{ malsattningId: 'm1', omrade: 'fritid', startlage: -2 }],
        },
      },
      {
        type: 'RegistreraSkattning',
        data: {
          ...{ skattningId: 's1', datum: '2026-02-03', matpunkt: 'start', satt: 'papper' },
          ...{ instrument: 'BARNROST3', informant: 'barn', svar: [1, 0, 2] },
        },
      },
    ];
    let events: Parameters<typeof insatsState>[0] = [];
    for (const command of commands) {
      const decision = insatsDecider.decide(command, insatsState(events), context);
      if (!decision.accepted) throw new Error(JSON.stringify(decision.rejections));
      const recorded = decision.events.map((event, i) => ({
        ...event,
        id: `h${events.length + i}`,
        recordedAt: Date.UTC(2026, 1, 6),
      }));
      events = [...events, ...recorded];
    }
    expect(events.at(-1)).toMatchObject({
      type: 'SkattningRegistrerad',
      data: { instrument: 'BARNROST3', instrumentversion: 1, algoritm: 1, poang: 3 },
    });
  });

  it('cannot be changed while the process runs', () => {
    const other = folder({ 'kodverk.json': '{"malomrade": []}' });
    expect(refusal(other).code).toBe('register-redan-utokat');
  });
});

describe('the guide', () => {
  const guide = readFileSync(GUIDE, 'utf8');
  const blocks = [...guide.matchAll(/`([a-z]+\.json)`[^`]*```json\n([^`]*)```/g)].map(
    ([, name = '', content = '']) => [name, content] as const,
  );

  it('shows every file of the example folder, to the letter', () => {
    expect(blocks.map(([name]) => name).sort()).toEqual(readdirSync(EXAMPLE).sort());
    for (const [name, content] of blocks) {
      expect(content).toBe(readFileSync(join(EXAMPLE, name), 'utf8'));
    }
  });
});
