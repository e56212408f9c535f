import type { GivenFile } from "../data/files-source.ts";

// Reads the directory of a zip (APPNOTE 6.3, 4.3) and unpacks a file when it is asked for; browsers know deflate themselves.
// Zip64 is not read: a dataset that large is better opened as a folder.

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const HEAD_LENGTH = 30;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
/** Bit of the flags that says a file is encrypted. */
const ENCRYPTED = 1;

/** The files of a zip by their paths. Throws where it is no zip, or one that cannot be read here. */
export async function unzip(zip: Blob): Promise<Map<string, GivenFile>> {
  const tail = await viewOf(zip.slice(-Math.min(zip.size, END_LENGTH + LONGEST_COMMENT)));
  let end = tail.byteLength - END_LENGTH;
  while (end >= 0 && tail.getUint32(end, true) !== END) end--;
  if (end < 0) throw new Error("this is no zip file, or it is cut off");
  const [length, start] = [tail.getUint32(end + 12, true), tail.getUint32(end + 16, true)];
  const directory = await viewOf(zip.slice(start, start + length));
  const found = new Map<string, GivenFile>();
  for (let at = 0; at + ENTRY_LENGTH <= directory.byteLength && directory.getUint32(at, true) === ENTRY; ) {
    const name = directory.getUint16(at + 28, true);
    const path = new TextDecoder().decode(new Uint8Array(directory.buffer, at + ENTRY_LENGTH, name));
    const packed = {
      isEncrypted: (directory.getUint16(at + 8, true) & ENCRYPTED) !== 0,
      method: directory.getUint16(at + 10, true),
      size: directory.getUint32(at + 20, true),
      offset: directory.getUint32(at + 42, true),
    };
    if (!path.endsWith("/")) found.set(path, { text: () => textOf(zip, path, packed) });
    at += ENTRY_LENGTH + name + directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true);
  }
  return found;
}

type Packed = Readonly<{ isEncrypted: boolean; method: number; size: number; offset: number }>;

async function textOf(zip: Blob, path: string, { isEncrypted, method, size, offset }: Packed): Promise<string> {
  if (isEncrypted || (method !== STORED && method !== DEFLATED))
    throw new Error(`${path}: packed in a way that cannot be read here; unpack the zip and open the folder.`);
  const head = await viewOf(zip.slice(offset, offset + HEAD_LENGTH));
  const start = offset + HEAD_LENGTH + head.getUint16(26, true) + head.getUint16(28, true);
  const data = zip.slice(start, start + size);
  if (method === STORED) return data.text();
  return new Response(data.stream().pipeThrough(new DecompressionStream("deflate-raw"))).text();
}

const viewOf = async (part: Blob): Promise<DataView> => new DataView(await part.arrayBuffer());
