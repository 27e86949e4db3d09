import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

interface Service {
  readonly image?: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly restart?: string;
  readonly command?: readonly string[];
  readonly profiles?: readonly string[];
  readonly ports?: readonly string[];
  readonly networks?: readonly string[];
  readonly volumes?: readonly string[];
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly environment?: Readonly<Record<string, string>>;
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, object>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
}

const TEXT = readFileSync('docker/compose.yaml', 'utf8');
const DOCKERFILE = readFileSync('docker/Dockerfile', 'utf8');
const ENV = readFileSync('docker/.env.example', 'utf8');
const compose = parse(TEXT, { merge: true }) as Compose;
const services = Object.entries(compose.services);
const APPS = readdirSync('apps').filter((app) => existsSync(`apps/${app}/main.ts`));

describe('docker/compose.yaml', () => {
  it('has the service whole and in parts, and the three stores', () => {
    expect(services.map(([name]) => name).sort()).toEqual(
      'command-api eventstore jobs postgres projector query-api redis utfall'.split(' '),
    );
  });

  it.each(services)('%s has a pinned image, a health check and a restart policy', (_name, one) => {
    expect(one.image).toMatch(/^[a-z/]+:\d+\.\d+(\.\d+)?$/);
    expect(one.healthcheck?.test.length).toBeGreaterThan(1);
    expect(one.restart).toBe('unless-stopped');
  });

  it.each(services)('%s opens no port beyond 127.0.0.1', (_name, { ports = [] }) => {
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  it('lets nobody but the service reach the stores', () => {
    expect(compose.networks.stores?.internal).toBe(true);
    for (const store of ['eventstore', 'postgres', 'redis']) {
      expect(compose.services[store]).toMatchObject({ networks: ['stores'] });
      expect(compose.services[store]?.ports).toBeUndefined();
    }
  });

  it('runs programs that exist, and keeps data in volumes that are declared', () => {
    for (const [, { command = [], volumes = [], build }] of services) {
      const program = command.find((part) => part.startsWith('dist/'));
      if (build !== undefined) {
        expect(program).toBeDefined();
        expect(existsSync(program?.replace(/^dist/, '.').replace(/js$/, 'ts') ?? '')).toBe(true);
        expect(existsSync(`docker/${build.context}/${build.dockerfile}`)).toBe(true);
      }
      for (const volume of volumes) {
        expect(Object.keys(compose.volumes)).toContain(volume.split(':')[0]);
      }
    }
  });

  it('uses the variables that .env.example explains, and no others', () => {
    const used = [...TEXT.matchAll(/(?<!\$)\$\{([A-Z_]+)/g)].map(([, name]) => name);
    const told = [...ENV.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(new Set(used)).toEqual(new Set(told.filter((name) => name !== 'COMPOSE_PROFILES')));
    for (const paragraph of ENV.trim().split('\n\n')) expect(paragraph).toMatch(/^# /);
  });

  it('holds no password, and refuses to start without one', () => {
    for (const name of ['POSTGRES_PASSWORD', 'REDIS_PASSWORD']) {
      expect(ENV).toMatch(new RegExp(`^${name}=$`, 'm'));
      const uses = [...TEXT.matchAll(new RegExp(`(?<!\\$)\\$\\{${name}([^}]*)\\}`, 'g'))];
      expect(uses.length).toBeGreaterThan(0);
      for (const [, rest] of uses) expect(rest).toMatch(/^:\?/);
    }
    expect(readFileSync('.gitignore', 'utf8').split('\n')).toContain('.env');
  });
});

describe('docker/Dockerfile', () => {
  it('builds in stages from pinned images and ends as somebody who is not root', () => {
    const from = [...DOCKERFILE.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image);
    expect(from.length).toBeGreaterThan(2);
    for (const image of from) expect(image).toMatch(/^(deps|node:22\.\d+\.\d+-bookworm-slim)$/);
    const last = DOCKERFILE.split(/^FROM /m).at(-1) ?? '';
    expect(last).toMatch(/^USER node$/m);
    expect(last).toMatch(/^HEALTHCHECK/m);
    expect(last).toContain('npm ci --omit=dev');
  });

  it('copies only what exists and what the ignore file lets through', () => {
    const ignore = readFileSync('docker/Dockerfile.dockerignore', 'utf8').split('\n');
    const sources = [...DOCKERFILE.matchAll(/^COPY (?!--from)(.+)$/gm)].flatMap(([, rest = '']) =>
      rest.split(' ').slice(0, -1),
    );
    expect(sources.length).toBeGreaterThan(6);
    for (const source of sources) {
      expect([source, existsSync(source)]).toEqual([source, true]);
      expect(ignore).toContain(`!${source}`);
    }
  });

  it('has every folder that the build compiles', () => {
    const { include } = JSON.parse(readFileSync('.config/tsconfig.build.json', 'utf8')) as {
      include: readonly string[];
    };
    for (const folder of include) expect(DOCKERFILE).toContain(`COPY ${folder.slice(3)} `);
  });
});

describe('nest-cli.json', () => {
  it('lists the shells that there are', () => {
    const { projects } = JSON.parse(readFileSync('nest-cli.json', 'utf8')) as {
      projects: Readonly<Record<string, { readonly root: string; readonly entryFile: string }>>;
    };
    expect(Object.keys(projects).sort()).toEqual(APPS.sort());
    for (const { root, entryFile } of Object.values(projects)) {
      expect(existsSync(`${root}/${entryFile}.ts`)).toBe(true);
    }
  });
});
