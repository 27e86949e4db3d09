import { createTransport } from 'nodemailer';
import type { Brev } from './sandare.js';

const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

/**
 * A message as it goes out (RFC 5322). The same message is the same bytes each time: what was sent twice by
 * mistake can be told by its Message-ID. `Auto-Submitted` keeps holiday replies away (RFC 3834). Who it is to, as
 * the service knows them, is told only where there is no address to tell it.
 */
export async function mimeOf(brev: Brev, fran: string): Promise<Buffer> {
  const { message } = await composer.sendMail({
    from: fran,
    // An address of its own, never a list that somebody wrote.
    ...(brev.epost === undefined ? {} : { to: { name: '', address: brev.epost } }),
    subject: brev.amne,
    text: brev.text,
    date: new Date(brev.skapat),
    messageId: `<${brev.id}@${domainOf(fran)}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(brev.epost === undefined ? { 'X-Utfall-Mottagare': brev.mottagare } : {}),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return message as Buffer;
}

function domainOf(address: string): string {
  return /@([^\s@<>]+)>?$/.exec(address)?.[1] ?? 'utfall.invalid';
}
