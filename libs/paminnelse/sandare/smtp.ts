import { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import { mimeOf } from './mime.js';
import { Sandningsfel, type Brev, type Sandare, type Sandningslage } from './sandare.js';

/** One plain address and nothing that could be read as a second one. */
const ADRESS = /^[^\s@<>(),:;"[\]\\]+@[^\s@<>(),:;"[\]\\]+$/;

const WAIT = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

export interface SmtpInstallningar {
  /** `smtp://` or `smtps://`, with user and password where the server asks for them. */
  readonly url: string;
  /** The address that messages come from. */
  readonly fran: string;
  /** Shorter waits than the ordinary, in ms. */
  readonly wait?: Partial<typeof WAIT>;
}

/**
 * Sends by SMTP. The server's answer to a message can be lost after it has taken it, and no protocol mends
 * that: once the first byte of a message has been asked for, only an answer makes it certain.
 */
export class SmtpSandare implements Sandare {
  readonly idempotent = false;
  readonly needsAddress = true;
  private readonly transport;

  constructor(private readonly settings: SmtpInstallningar) {
    this.transport = createTransport({ url: settings.url, ...WAIT, ...settings.wait });
  }

  async skicka(brev: Brev): Promise<void> {
    const { epost = '' } = brev;
    if (!ADRESS.test(epost)) throw new Sandningsfel('avvisat', 'E-postadressen går inte att läsa.');
    const bytes = await mimeOf(brev, this.settings.fran);
    let begun = false;
    const raw = new Readable({
      read() {
        begun = true;
        this.push(bytes);
        this.push(null);
      },
    });
    try {
      await this.transport.sendMail({ envelope: { from: this.settings.fran, to: epost }, raw });
    } catch (error) {
      throw felOf(error as SmtpError, begun);
    }
  }
}

interface SmtpError extends Error {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
}

/** Whose fault a refusal is, by the step at which it came. */
const ABOUT_THIS_MESSAGE = new Set(['RCPT TO', 'DATA']);

function felOf(error: SmtpError, begun: boolean): Sandningsfel {
  return new Sandningsfel(lageOf(error, begun), reasonOf(error));
}

function lageOf({ command = '', responseCode = 0 }: SmtpError, begun: boolean): Sandningslage {
  if (responseCode >= 400 && ABOUT_THIS_MESSAGE.has(command)) {
    return responseCode >= 500 ? 'avvisat' : 'senare';
  }
  return begun && responseCode < 400 ? 'oklart' : 'nere';
}

/** The server's own words may repeat the address or more: only its code is told. */
function reasonOf({ code = 'okänt', responseCode }: SmtpError): string {
  return responseCode === undefined
    ? `E-postservern gav inget svar (${code}).`
    : `E-postservern svarade ${responseCode} (${code}).`;
}
