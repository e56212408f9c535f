import { readFileSync, statSync } from "node:fs";
import type { ReportEntry } from "#model/dataset.ts";
import { type DocumentId, documentId } from "#model/document-id.ts";
import type { Given } from "#pipeline/given.ts";
import { readCorpusCsv } from "./corpus-csv.ts";
import { CORPUS_CSV, type CorpusFile, type CorpusListing, reason } from "./corpus-files.ts";
import { decode, type Encoding } from "./decode.ts";
import { hashOf } from "./hash.ts";

/** Longest text that is read, in bytes. */
const MAX_BYTES = 20_000_000;

/** A document as it was found: its text, and what corpus.csv says of it. */
export type RawDocument = Readonly<{
  id: DocumentId;
  path: string;
  /** SHA-256 of the bytes. */
  hash: string;
  text: string;
  encoding: Encoding;
  given: Given | null;
}>;

/** What the corpus.csv files of a listing say, by document path, and what is wrong with them. */
export type Descriptions = Readonly<{ given: ReadonlyMap<string, Given>; report: readonly ReportEntry[] }>;

/** Reads the corpus.csv of every folder that has one; each speaks for the files of its own folder. */
export function readDescriptions(listing: CorpusListing): Descriptions {
  const given = new Map<string, Given>();
  const report: ReportEntry[] = [];
  for (const folder of listing.described) {
    const file = folder === "" ? CORPUS_CSV : `${folder}/${CORPUS_CSV}`;
    const prefix = folder === "" ? "" : `${folder}/`;
    const names = new Set(
      listing.files.filter(({ path }) => path.startsWith(prefix)).map(({ path }) => path.slice(prefix.length)),
    );
    try {
      const table = readCorpusCsv(decode(readFileSync(`${listing.folder}/${file}`)).text, file, names);
      for (const [name, value] of table.given) given.set(`${prefix}${name}`, value);
      report.push(...table.report);
    } catch (error) {
      report.push({ severity: "error", code: "unreadable-corpus-csv", file, line: null, message: reason(error) });
    }
  }
  return { given, report };
}

/** Reads one document; where it cannot be read, says why and what to do. */
export function readDocument(file: CorpusFile, given: Given | null): RawDocument | ReportEntry {
  const entry = (code: string, message: string): ReportEntry => ({
    severity: "error",
    code,
    file: file.path,
    line: null,
    message,
  });
  let bytes: Uint8Array;
  try {
    const { size } = statSync(file.location);
    if (size > MAX_BYTES)
      return entry("too-large", `${size} bytes are over the limit of ${MAX_BYTES / 1e6} MB a document; split it.`);
    bytes = readFileSync(file.location);
  } catch (error) {
    return entry("unreadable", `cannot read the file (${reason(error)}); check its permissions.`);
  }
  try {
    return { id: documentId(file.path), path: file.path, hash: hashOf(bytes), ...decode(bytes), given };
  } catch (error) {
    return entry("undecodable", reason(error));
  }
}

/** True for what `readDocument` gives instead of a document. */
export const isReportEntry = (read: RawDocument | ReportEntry): read is ReportEntry => "severity" in read;
