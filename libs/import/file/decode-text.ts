import { UnreadableFile } from './refusal.js';

/** Bytes as text: UTF-8 and UTF-16 by their marks, else UTF-8 if it holds, else Windows-1252. */
export function decodeText(bytes: Uint8Array): { text: string; notes: readonly string[] } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: decode(bytes, 'utf-16le'), notes: [] };
  if (first === 0xfe && second === 0xff) return { text: decode(bytes, 'utf-16be'), notes: [] };
  if (bytes.includes(0)) throw new UnreadableFile('binar-fil');
  try {
    return { text: decode(bytes, 'utf-8'), notes: [] };
  } catch {
    const notes = ['Filen är inte i UTF-8 och lästes som Windows-1252. Kontrollera å, ä och ö.'];
    return { text: decodeWindows1252(bytes), notes };
  }
}

/** The decoder takes away the mark at the beginning. */
function decode(bytes: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  if (text.includes('\u0000')) throw new UnreadableFile('binar-fil');
  return text;
}

/** 0x80–0x9F of Windows-1252; the platform's decoder takes the whole for Latin-1, where these are controls. */
const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (control) => C1.charAt(control.charCodeAt(0) - 0x80));
}
