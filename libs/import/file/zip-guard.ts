import { inflateRawSync } from 'node:zlib';
import { UnreadableFile } from './refusal.js';

const MAX_UNZIPPED = 50 * 1024 * 1024;
const MAX_ENTRIES = 1_000;
const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly compressed: number;
  readonly unzipped: number;
  readonly offset: number;
}

/**
 * Looks through a zip before the spreadsheet library does: how large it says it becomes, how large it
 * becomes, and that no XML in it declares entities. @throws UnreadableFile
 */
export function guardZip(bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const entries = directory(buffer);
    if (entries.reduce((sum, { unzipped }) => sum + unzipped, 0) > MAX_UNZIPPED) {
      throw new UnreadableFile('for-stor-uppackad');
    }
    for (const entry of entries) guardEntry(buffer, entry);
  } catch (error) {
    // Any offset that points outside the file ends up here as a RangeError.
    throw error instanceof UnreadableFile ? error : new UnreadableFile('trasig-xlsx');
  }
}

function directory(buffer: Buffer): readonly Entry[] {
  const end = endOfDirectory(buffer);
  const count = buffer.readUInt16LE(end + 10);
  if (count > MAX_ENTRIES) throw new UnreadableFile('for-manga-delar');
  const entries: Entry[] = [];
  let at = buffer.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (buffer.readUInt32LE(at) !== ENTRY_SIGNATURE) throw new UnreadableFile('trasig-xlsx');
    const nameLength = buffer.readUInt16LE(at + 28);
    entries.push({
      name: buffer.toString('utf8', at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength),
      method: buffer.readUInt16LE(at + 10),
      compressed: buffer.readUInt32LE(at + 20),
      unzipped: buffer.readUInt32LE(at + 24),
      offset: buffer.readUInt32LE(at + 42),
    });
    at += ENTRY_SIZE + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return entries;
}

/** Searched from the end, over a comment of any length. A zip64 file is far over the cap anyway. */
function endOfDirectory(buffer: Buffer): number {
  for (let at = buffer.length - END_SIZE; at >= 0; at -= 1) {
    if (buffer.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  throw new UnreadableFile('trasig-xlsx');
}

/** Inflates with the size it claims as the cap: a zip bomb lies about it. */
function guardEntry(buffer: Buffer, entry: Entry): void {
  if (buffer.readUInt32LE(entry.offset) !== LOCAL_SIGNATURE)
    throw new UnreadableFile('trasig-xlsx');
  const start =
    entry.offset +
    LOCAL_SIZE +
    buffer.readUInt16LE(entry.offset + 26) +
    buffer.readUInt16LE(entry.offset + 28);
  const data = buffer.subarray(start, start + entry.compressed);
  const content = unpacked(data, entry);
  if (content.length !== entry.unzipped) throw new UnreadableFile('for-stor-uppackad');
  if (!/\.(xml|rels|vml)$/i.test(entry.name)) return;
  const sixteenBits = content.subarray(0, 256).includes(0);
  const xml = content.toString(sixteenBits ? 'utf16le' : 'latin1');
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw new UnreadableFile('otillaten-xml');
}

function unpacked(data: Buffer, entry: Entry): Buffer {
  if (entry.method === STORED) return data;
  if (entry.method !== DEFLATED) throw new UnreadableFile('trasig-xlsx');
  try {
    return inflateRawSync(data, { maxOutputLength: entry.unzipped + 1 });
  } catch (error) {
    const tooLarge = (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE';
    throw new UnreadableFile(tooLarge ? 'for-stor-uppackad' : 'trasig-xlsx');
  }
}
