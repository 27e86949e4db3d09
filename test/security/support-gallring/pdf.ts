import { inflateSync } from 'node:zlib';
import { pdfText } from '../../../libs/privacy/testing/pdf-text.js';

/** The text of a PDF as it was sent: its streams are packed. */
export function textOfPdf(pdf: Buffer): string {
  const source = pdf.toString('latin1');
  const opened = source.replace(
    /stream\n([\s\S]*?)\nendstream/g,
    (all, packed: string) => `stream\n${opened7bit(packed) ?? all}\nendstream`,
  );
  return pdfText(Buffer.from(opened, 'latin1'));
}

/** Undefined for what is no text: a font. */
function opened7bit(packed: string): string | undefined {
  try {
    const text = inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
    return /^[\n\r\t -~]*$/.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}
