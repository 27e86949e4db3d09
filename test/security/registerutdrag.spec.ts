import { rmSync } from 'node:fs';
import { utfall } from '../support/cli.js';
import { loginAs } from '../support/login.js';
import { withDatabase } from './support-gallring/cluster.js';
import { figuresOf, VIEWS } from './support-gallring/figures.js';
import { environmentOf, makeFolders } from './support-gallring/folders.js';
import { textOfPdf } from './support-gallring/pdf.js';
import { askerOf, startService, type Asker, type Service } from './support-gallring/service.js';
import {
  live,
  NOTES,
  onInsats,
  PERSON,
  RIGHT_NAME,
  type WholeLife,
} from './support-gallring/whole-life.js';

const UNIT = 'oppenvard-skarholmen';

describe('a registerutdrag, over HTTP', () => {
  const folders = makeFolders();
  let service: Service;
  let handlaggare: Asker;
  let chef: Asker;
  let board: Asker;
  let life: WholeLife;
  let utdrag: Utdrag;
  let authorization: string;

  beforeAll(async () => {
    service = await startService(folders);
    handlaggare = await askerOf(service.url, 'signe');
    chef = await chefOfNamnd();
    board = await askerOf(service.url, 'stig');
    life = await live(handlaggare);
    authorization = await loginAs(service.url, 'folke');
  });
  afterAll(async () => {
    await service.stop();
    rmSync(folders.root, { recursive: true });
  });

  /** The demo's chefs have a unit each; somebody must be chef where no unit has been named yet. */
  async function chefOfNamnd(): Promise<Asker> {
    const folke = await askerOf(service.url, 'folke');
    const { id: anvandare } = (await folke({ path: '/v1/mina-behorigheter' })).body;
    const body = { anvandare, roll: 'enhetschef', namnd: 'skarholmen', from: '2026-01-01' };
    const drift = await askerOf(service.url, 'pim');
    expect((await drift({ path: '/v1/behorigheter', body })).status).toBe(201);
    return folke;
  }

  async function caughtUp(position: string): Promise<void> {
    for (const path of VIEWS) await board({ path, headers: { 'min-position': position } });
  }

  async function cli(person: string, ...args: string[]) {
    const answer = await utfall(['--som', person, ...args, '--json'], environmentOf(folders));
    expect([args, answer.code, answer.code === 0 ? '' : answer.stderr]).toEqual([args, 0, '']);
    return answer.stdout;
  }

  const extract = (format: 'json' | 'pdf') =>
    fetch(`${service.url}/v1/individer/${life.individId}/registerutdrag`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ format }),
    });

  it('is asked for when much has happened: corrections, a dispute, three readers, a study', async () => {
    const { individId, insatsId, rated } = life;
    const wrong = {
      datum: '2026-02-02',
      handelseId: rated,
      andringar: [{ falt: 'poang', till: 25 }],
      skal: 'skrivfel',
    };
    await onInsats(handlaggare, insatsId, ['rattelser', wrong]);
    const disputed = { datum: '2026-02-03', handelseId: rated, av: 'vardnadshavare' };
    await onInsats(handlaggare, insatsId, ['ifragasatta-uppgifter', disputed]);
    const name = { namn: RIGHT_NAME, skal: 'Namnet var felstavat.' };
    expect(
      (
        await handlaggare({
          method: 'PUT',
          path: `/v1/individer/${individId}/uppgifter`,
          body: name,
        })
      ).status,
    ).toBe(200);

    const assigned = await chef({
      path: `/v1/insatser/${insatsId}/tilldelningar`,
      body: { enhet: UNIT },
    });
    expect([assigned.status, assigned.text]).toEqual([201, expect.anything()]);
    const behandlare = await askerOf(service.url, 'maja');
    const stranger = await askerOf(service.url, 'bo');
    const notes = `/v1/insatser/${insatsId}/anteckningar`;
    expect((await behandlare({ path: notes })).status).toBe(200);
    expect((await chef({ path: `/v1/individer/${individId}` })).status).toBe(200);
    expect((await handlaggare({ path: `/v1/insatser/${insatsId}/forlopp` })).status).toBe(200);
    expect((await stranger({ path: notes })).status).toBe(404);

    const asked = JSON.parse(
      await cli(
        'lova',
        'studie',
        'begar',
        '--diarienummer',
        'SF 2026-4711',
        '--syfte',
        'metodutvardering',
      ),
    );
    await cli('dag', 'studie', 'godkann', asked.studie);
    await cli(
      'lova',
      'replay',
      'insats-forlopp',
      '--studie',
      asked.studie,
      '--ut',
      folders.data + '-studie',
    );
  });

  it('as JSON has every event, note, correction, reading and study exactly once', async () => {
    const rows = await withDatabase(folders.data, async (client) => ({
      events: await client.query<{ id: string }>(
        `SELECT event_id::text AS id FROM event_log.event WHERE stream IN
           (SELECT 'insats-' || insats_id FROM read_model.insats_forlopp WHERE individ_id = $1)`,
        [life.individId],
      ),
      readings: await client.query<{ request_id: string }>(
        `SELECT request_id FROM granskning.lasning WHERE utfall <> 'nekad' AND resurs_id IN
           (SELECT insats_id FROM read_model.insats_forlopp WHERE individ_id = $1 UNION SELECT $1)`,
        [life.individId],
      ),
    }));
    const answer = await extract('json');
    expect(answer.status).toBe(200);
    const text = await answer.text();
    utdrag = JSON.parse(text) as Utdrag;
    const ids = utdrag.insatser.flatMap(({ handelser }) => handelser.map(({ id }) => id));
    expect([...ids].sort()).toEqual(rows.events.rows.map(({ id }) => id).sort());
    expect(ids.length).toBe(8);
    // The reading that the extract itself is, is in it too.
    expect(utdrag.lasningar.length).toBe(rows.readings.rows.length + 1);
    for (const { request_id } of rows.readings.rows) expect(text).toContain(request_id);
    for (const one of [
      ...NOTES,
      RIGHT_NAME,
      PERSON.namn,
      'SF 2026-4711',
      'Namnet var felstavat.',
    ]) {
      expect([one, text.split(one).length - 1]).toEqual([one, 1]);
    }
    expect(utdrag.studier).toHaveLength(1);
  });

  it('tells who has read it, by name, and names nobody who was refused', () => {
    const readers = new Set(utdrag.lasningar.map(({ actor }) => actor));
    expect([...readers].sort()).toEqual([
      'Folke (påhittad)',
      'Maja (påhittad)',
      'Signe (påhittad)',
    ]);
    const notes = utdrag.lasningar.filter(({ uppgiftsslag }) =>
      uppgiftsslag.startsWith('anteckning.las'),
    );
    expect(notes.map(({ actor, roll, andamal }) => [actor, roll, andamal])).toEqual([
      ['Maja (påhittad)', 'Behandlare', 'handlaggning'],
    ]);
  });

  it('shows what was corrected, from and to, and what is disputed and by whom', () => {
    const handelser = utdrag.insatser.flatMap((insats) => insats.handelser);
    const find = (type: string) =>
      handelser.filter((one) => one.type === type).map(({ data }) => data);
    expect(find('UppgiftRattad')).toMatchObject([
      { handelseId: life.rated, andringar: [{ falt: 'poang', fran: 21, till: 25 }] },
    ]);
    expect(find('UppgiftIfragasatt')).toMatchObject([
      { handelseId: life.rated, av: 'vardnadshavare' },
    ]);
    expect(find('SkattningRegistrerad')).toContainEqual(expect.objectContaining({ poang: 21 }));
    expect(utdrag.rattningar).toMatchObject([{ fore: { namn: PERSON.namn } }]);
  });

  it('as PDF says the same, and its name tells nothing', async () => {
    const answer = await extract('pdf');
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="registerutdrag.pdf"',
    );
    const text = unbroken(textOfPdf(Buffer.from(await answer.arrayBuffer())));
    for (const one of [
      ...NOTES,
      RIGHT_NAME,
      PERSON.namn,
      'SF 2026-4711',
      'En uppgift har ifrågasatts',
      'Maja (påhittad)',
    ]) {
      expect(text).toContain(unbroken(one));
    }
    for (const { insatsId } of utdrag.insatser) expect(text).toContain(unbroken(insatsId));
    // One post for each, none left out and none twice.
    expect(text.match(/Läsning\d+Tidpunkt/g)).toHaveLength(utdrag.lasningar.length + 1);
    expect(text.match(/Anteckning\d+Textensnummer/g)).toHaveLength(NOTES.length);
  });

  it('of a restricted insats says so; it counts in no figure from then on, and as of before it does', async () => {
    const decided = async (path: string) => {
      const { body } = await board({ path });
      const rows: Row[] = Array.isArray(body.rader) ? body.rader : [body.rader];
      return rows.reduce((sum, { antal }) => sum + antal.beslutade, 0);
    };
    const everywhere = () =>
      Promise.all(
        ['metod-utfall/FFT', 'metod-utfall', 'stadsdel-utfall', 'metod-stadsdel-utfall'].map(
          (view) => decided(`/v1/${view}`),
        ),
      );
    const before = await figuresOf(board);
    expect(await everywhere()).toEqual([1, 2, 2, 2]);
    const grund = { datum: '2026-02-04', grund: 'riktighet-bestrids' };
    const { body } = await onInsats(chef, life.insatsId, ['begransningar', grund]);
    await caughtUp(body.position);
    expect(await everywhere()).toEqual([0, 1, 1, 1]);
    const asOf = JSON.parse(
      await cli('stig', 'metod-utfall', '--until', String(BigInt(body.position) - 1n)),
    );
    expect(JSON.stringify(asOf.rader)).toBe(before['/v1/metod-utfall']);
    const after = (await (await extract('json')).json()) as Utdrag;
    expect(after.begransningar).toEqual([
      { insatsId: life.insatsId, from: '2026-02-04', grund: 'riktighet-bestrids' },
    ]);

    const lifted = await onInsats(chef, life.insatsId, [
      'begransningar/havningar',
      { datum: '2026-02-05' },
    ]);
    await caughtUp(lifted.body.position);
    expect(await figuresOf(board)).toEqual(before);
  });
});

/** Where a line or a page ends is for the layout to say. */
function unbroken(text: string): string {
  return text.replace(/\s+/g, '').replace(/Registerutdrag[\d:-]+·sida\d+av\d+/g, '');
}

interface Row {
  readonly antal: { readonly beslutade: number };
}

interface Utdrag {
  readonly insatser: readonly {
    readonly insatsId: string;
    readonly handelser: readonly {
      readonly id: string;
      readonly type: string;
      readonly data: object;
    }[];
  }[];
  readonly lasningar: readonly Readonly<
    Record<'actor' | 'roll' | 'andamal' | 'uppgiftsslag', string>
  >[];
  readonly rattningar: readonly object[];
  readonly studier: readonly object[];
  readonly begransningar: readonly object[];
}
