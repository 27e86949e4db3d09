import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** What the server does with a message: takes it, or takes it and is gone before it has said so, and so on. */
export type Uppforande =
  | 'tar emot'
  | 'svarar sent'
  | 'tappar svaret'
  | 'avvisar'
  | 'senare'
  | 'okand mottagare'
  | 'tappar tidigt';

/** A real SMTP server for one spec. */
export interface TestSmtp {
  readonly url: string;
  /** Messages that it has taken, whole. */
  readonly mottagna: string[];
  uppforande: Uppforande;
  stop(): Promise<void>;
}

const LATE_MS = 15;

/** An answer with an SMTP code of its own. */
function svar(code: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode: code });
}

export async function startTestSmtp(port = 0): Promise<TestSmtp> {
  const mottagna: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onMailFrom(_address, session, done) {
      if (smtp.uppforande === 'tappar tidigt') socketOf(server, session.id)?.destroy();
      else done();
    },
    onRcptTo(_address, _session, done) {
      done(smtp.uppforande === 'okand mottagare' ? svar(550, 'No such user') : null);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (smtp.uppforande === 'avvisar') return done(svar(554, 'Refused'));
        if (smtp.uppforande === 'senare') return done(svar(451, 'Try later'));
        mottagna.push(Buffer.concat(chunks).toString('utf8'));
        if (smtp.uppforande === 'tappar svaret')
          return void socketOf(server, session.id)?.destroy();
        return void setTimeout(done, smtp.uppforande === 'svarar sent' ? LATE_MS : 0);
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address() as AddressInfo;
  const smtp: TestSmtp = {
    url: `smtp://127.0.0.1:${address.port}`,
    mottagna,
    uppforande: 'tar emot',
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return smtp;
}

interface Connection {
  readonly id: string;
  readonly _socket?: { destroy(): void };
}

function socketOf(server: SMTPServer, id: string): { destroy(): void } | undefined {
  const connections = (server as unknown as { connections: Set<Connection> }).connections;
  return [...connections].find((connection) => connection.id === id)?._socket;
}
