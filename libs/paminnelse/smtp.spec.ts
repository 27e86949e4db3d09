import { setTimeout as sleep } from 'node:timers/promises';
import { paminn, SmtpSandare, skickaOm, utskick, type Paminnelsedeps } from './index.js';
import { openScen, sak, type Scen } from './testing/stage.js';
import { startTestSmtp, type TestSmtp, type Uppforande } from './testing/smtp.js';

const FRAN = 'utfall@kommun.example';
const DAG = '2026-03-01';

describe('reminders by SMTP', () => {
  let scen: Scen;
  let smtp: TestSmtp;
  beforeAll(async () => {
    scen = await openScen();
    smtp = await startTestSmtp();
  });
  beforeEach(() => {
    smtp.uppforande = 'tar emot';
    smtp.mottagna.length = 0;
    scen.saker = [sak('2026-03-15')];
  });
  afterEach(() => scen.tom());
  afterAll(async () => {
    await smtp.stop();
    await scen.close();
  });

  const sandare = () => new SmtpSandare({ url: smtp.url, fran: FRAN });
  const kor = (rest?: Partial<Paminnelsedeps>) =>
    paminn(scen.deps(DAG, { sandare: sandare(), ...rest }));
  const lage = async () =>
    (await utskick(scen.pool)).map(({ tillstand, forsok, fel }) => ({ tillstand, forsok, fel }));

  it('arrive with the id of the utskick, from and to the right address', async () => {
    expect(await kor()).toMatchObject({ skickade: 1 });
    const [ett] = await utskick(scen.pool);
    expect(smtp.mottagna).toHaveLength(1);
    expect(smtp.mottagna[0]).toContain(`Message-ID: <${ett?.id ?? ''}@kommun.example>\r\n`);
    expect(smtp.mottagna[0]).toContain(`From: ${FRAN}\r\nTo: anna@kommun.example\r\n`);
    expect(smtp.mottagna[0]).toContain('Subject: Utfall: 1 sak att se till\r\n');
    await kor();
    expect(smtp.mottagna).toHaveLength(1);
  });

  it('are sent by one of many at once, and the others do not take it for dead', async () => {
    const ansvariga = [...'abcdefgh'].map((anvandare) => ({ anvandare }));
    scen.saker = [sak('2026-03-15', { ansvariga })];
    smtp.uppforande = 'svarar sent';
    const first = kor();
    while (smtp.mottagna.length === 0) await sleep(1);
    for (const svar of await Promise.all([first, kor(), kor()])) {
      expect(svar).toMatchObject({ skickade: 8, oklara: 0 });
    }
    expect(new Set((await lage()).map(({ tillstand }) => tillstand))).toEqual(new Set(['skickat']));
    expect(smtp.mottagna).toHaveLength(8);
  });

  it('are unclear, and not sent again, when the server takes one and is gone before it says so', async () => {
    smtp.uppforande = 'tappar svaret';
    expect(await kor()).toMatchObject({ skickade: 0, oklara: 1 });
    smtp.uppforande = 'tar emot';
    await kor();
    expect(smtp.mottagna).toHaveLength(1);
    expect(await lage()).toEqual([
      { tillstand: 'oklart', forsok: 1, fel: 'E-postservern gav inget svar (ECONNECTION).' },
    ]);
    const [ett] = await utskick(scen.pool, { tillstand: ['oklart'] });
    await skickaOm(scen.pool, ett?.id ?? '');
    expect(await kor()).toMatchObject({ skickade: 1, oklara: 0 });
    expect(smtp.mottagna).toHaveLength(2);
    // The same bytes: whoever got both can tell by the Message-ID that they are one.
    expect(smtp.mottagna[1]).toBe(smtp.mottagna[0]);
  });

  it('are unclear when the sender died in the middle, and only a person sends them again', async () => {
    await kor();
    await scen.pool.query(
      `UPDATE paminnelse.utskick SET tillstand = 'skickas', omsandbar = false, skickat = NULL`,
    );
    expect(await kor()).toMatchObject({ skickade: 0, oklara: 1 });
    expect((await lage())[0]?.fel).toContain('avbröts medan brevet skickades');
    expect(smtp.mottagna).toHaveLength(1);
  });

  it('stop at the third unclear one: a server that swallows messages gets no more of them', async () => {
    scen.saker = [
      sak('2026-03-15', { ansvariga: [...'abcdef'].map((anvandare) => ({ anvandare })) }),
    ];
    smtp.uppforande = 'tappar svaret';
    await expect(kor()).rejects.toMatchObject({ code: 'utskick-vantar' });
    expect((await lage()).filter(({ tillstand }) => tillstand === 'vantar')).toHaveLength(3);
    smtp.uppforande = 'tar emot';
    expect(await kor()).toMatchObject({ skickade: 3, oklara: 3 });
    expect(smtp.mottagna).toHaveLength(6);
  });

  it.each<[Uppforande, string, string]>([
    ['avvisar', 'misslyckat', 'E-postservern svarade 554 (EMESSAGE).'],
    ['okand mottagare', 'misslyckat', 'E-postservern svarade 550 (EENVELOPE).'],
  ])('fail for good when the server %s', async (uppforande, tillstand, fel) => {
    smtp.uppforande = uppforande;
    expect(await kor()).toMatchObject({ misslyckade: 1 });
    expect(await lage()).toEqual([{ tillstand, forsok: 1, fel }]);
    expect(smtp.mottagna).toHaveLength(0);
  });

  it('wait when the server says later, and the run fails so that the job tries again', async () => {
    smtp.uppforande = 'senare';
    await expect(kor()).rejects.toMatchObject({ code: 'utskick-vantar' });
    expect((await lage())[0]).toMatchObject({ tillstand: 'vantar', forsok: 1 });
    smtp.uppforande = 'tar emot';
    expect(await kor()).toMatchObject({ skickade: 1 });
    expect(smtp.mottagna).toHaveLength(1);
  });

  it('wait when there is no server, and no try is counted', async () => {
    const nere = new SmtpSandare({ url: 'smtp://127.0.0.1:9', fran: FRAN });
    await expect(kor({ sandare: nere })).rejects.toThrow('E-postservern gav inget svar (ESOCKET)');
    expect((await lage())[0]).toMatchObject({ tillstand: 'vantar', forsok: 0 });
    expect(await kor()).toMatchObject({ skickade: 1 });
  });

  it.each(['', 'ingen adress', 'a@b, c@d.se', 'a@b.se\r\nBcc: c@d.se', '<a@b.se>'])(
    'are not sent to %j',
    async (epost) => {
      const adressbok = { epost: () => Promise.resolve(epost) };
      expect(await kor({ adressbok })).toMatchObject({ misslyckade: 1 });
      expect((await lage())[0]?.fel).toBe('E-postadressen går inte att läsa.');
      expect(smtp.mottagna).toEqual([]);
    },
  );
});
