// Bytes to text. A text is decoded wholly and strictly or not at all: nothing is ever replaced on the quiet.

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";
export type Decoded = Readonly<{ text: string; encoding: Encoding }>;

/** Files of formats that are no plain text, by their first bytes. */
const FORMATS: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ["a PDF document", [0x25, 0x50, 0x44, 0x46]],
  ["a ZIP archive or an Office document (DOCX, XLSX)", [0x50, 0x4b, 0x03, 0x04]],
  ["an Office document (DOC, XLS) of the old kind", [0xd0, 0xcf, 0x11, 0xe0]],
  ["an RTF document", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["a PNG image", [0x89, 0x50, 0x4e, 0x47]],
  ["a JPEG image", [0xff, 0xd8, 0xff]],
  ["a gzip archive", [0x1f, 0x8b]],
];
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/g;

/**
 * Decodes a text by its byte order mark, else as strict UTF-8, else as GB18030 (which holds GBK and GB2312). The mark is
 * no part of the text. Throws an error that says why where the bytes are no text or not wholly in one of these encodings.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) throw new Error("the file is empty; delete it or fill it.");
  for (const [name, start] of FORMATS)
    if (start.every((byte, index) => bytes[index] === byte))
      throw new Error(`the file is ${name}, not plain text; save its text as UTF-8.`);
  const decoded = decodeBytes(bytes);
  if (decoded.text.trim() === "") throw new Error("the file holds nothing but blanks; delete it or fill it.");
  const controls = decoded.text.match(CONTROL)?.length ?? 0;
  if (controls > 8 && controls * 100 > decoded.text.length)
    throw new Error(`the file is binary (${controls} control characters); save its text as UTF-8.`);
  return decoded;
}

function decodeBytes(bytes: Uint8Array): Decoded {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return utf8(bytes.subarray(3), 3);
  if (first === 0xff && second === 0xfe) return strict(bytes.subarray(2), "utf-16le");
  if (first === 0xfe && second === 0xff) return strict(bytes.subarray(2), "utf-16be");
  const nul = bytes.indexOf(0);
  if (nul >= 0) throw new Error(`the file is binary (a NUL byte at byte ${nul}); save its text as UTF-8.`);
  const text = tryDecode(bytes, "utf-8");
  if (text !== null) return { text, encoding: "utf-8" };
  const { firstInvalid, invalid, characters } = surveyUtf8(bytes);
  // A few bad bytes among many good characters: damaged UTF-8, which GB18030 would read as nonsense.
  if (characters > 4 * invalid) throw new Error(invalidUtf8(firstInvalid));
  const chinese = isLikelyChinese(bytes) ? tryDecode(bytes, "gb18030") : null;
  if (chinese !== null) return { text: chinese, encoding: "gb18030" };
  throw new Error(`neither UTF-8 (invalid at byte ${firstInvalid}) nor GB18030; save the text as UTF-8.`);
}

const invalidUtf8 = (at: number): string => `invalid UTF-8 at byte ${at}; repair the file or save it again as UTF-8.`;

function utf8(bytes: Uint8Array, offset: number): Decoded {
  const text = tryDecode(bytes, "utf-8");
  if (text === null) throw new Error(invalidUtf8(offset + surveyUtf8(bytes).firstInvalid));
  return { text, encoding: "utf-8" };
}

function strict(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): Decoded {
  const text = tryDecode(bytes, encoding);
  if (text === null) throw new Error(`invalid ${encoding} after its byte order mark; save the text as UTF-8.`);
  return { text, encoding };
}

function tryDecode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Reads bytes as UTF-8 as far as they go: offset and number of the bytes that do not, and the characters of several bytes. */
function surveyUtf8(bytes: Uint8Array): { firstInvalid: number; invalid: number; characters: number } {
  let firstInvalid = -1;
  let invalid = 0;
  let characters = 0;
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at]!;
    const length =
      byte < 0x80
        ? 1
        : byte >= 0xc2 && byte < 0xe0
          ? 2
          : byte >= 0xe0 && byte < 0xf0
            ? 3
            : byte >= 0xf0 && byte < 0xf5
              ? 4
              : 0;
    let continued = length > 0;
    for (let i = 1; i < length; i++) continued &&= ((bytes[at + i] ?? 0) & 0xc0) === 0x80;
    if (continued) {
      if (length > 1) characters++;
      at += length;
    } else {
      if (firstInvalid < 0) firstInvalid = at;
      invalid++;
      at++;
    }
  }
  return { firstInvalid: Math.max(firstInvalid, 0), invalid, characters };
}

/** True where most characters of two bytes lie in the area that GB2312 gave to common ones. */
function isLikelyChinese(bytes: Uint8Array): boolean {
  let common = 0;
  let rare = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at]!;
    if (lead < 0x80) continue;
    const trail = bytes[++at] ?? 0;
    if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1) common++;
    else rare++;
  }
  return common > 9 * rare;
}
