import { readdirSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import type { ReportEntry } from "#model/dataset.ts";
import { byCodeUnit } from "#model/order.ts";

/** A document that may be read: its path below the corpus folder with `/` between names, and where it lies. */
export type CorpusFile = Readonly<{ path: string; location: string }>;

/** The documents of a folder, the folders that have a corpus.csv, and what was passed over, each in the order of their paths. */
export type CorpusListing = Readonly<{
  folder: string;
  files: readonly CorpusFile[];
  /** Paths of folders with a corpus.csv; "" is the corpus folder itself. */
  described: readonly string[];
  report: readonly ReportEntry[];
}>;

export const CORPUS_CSV = "corpus.csv";
const TEXTS = new Set([".txt", ".md"]);
/** Documents of a kind that a person may expect to be read. */
const OTHER_DOCUMENTS = new Set([".pdf", ".doc", ".docx", ".wps", ".rtf", ".odt", ".html", ".htm"]);

/**
 * Lists the documents below a folder, nested folders included, in the order of their paths. Hidden files are left out and
 * links are not followed: what lies in the folder is found at its own place. Throws where the folder cannot be read.
 */
export function listCorpus(folder: string): CorpusListing {
  const root = rootOf(folder);
  const files: CorpusFile[] = [];
  const described: string[] = [];
  const report: ReportEntry[] = [];
  const tell = (severity: ReportEntry["severity"], code: string, file: string, message: string): void => {
    report.push({ severity, code, file, line: null, message });
  };
  const walk = (below: string): void => {
    let entries: ReturnType<typeof readNames>;
    try {
      entries = readNames(path.join(root, below));
    } catch (error) {
      tell("error", "unreadable-folder", below, `cannot read the folder (${reason(error)}); check its permissions.`);
      return;
    }
    for (const entry of entries) {
      if (entry.name.startsWith(".")) continue;
      const inner = below === "" ? entry.name : `${below}/${entry.name}`;
      const location = path.join(root, inner);
      const kind = path.extname(entry.name).toLowerCase();
      if (entry.isSymbolicLink()) {
        const problem = problemOfLink(root, location);
        if (problem !== null) tell("warning", "link", inner, problem);
      } else if (entry.isDirectory()) walk(inner);
      else if (!entry.isFile()) continue;
      else if (entry.name === CORPUS_CSV) described.push(below);
      else if (TEXTS.has(kind)) files.push({ path: inner, location });
      else if (OTHER_DOCUMENTS.has(kind))
        tell("warning", "unread-format", inner, `${kind} files are not read; save the text as .txt in UTF-8.`);
    }
  };
  walk("");
  files.sort((a, b) => byCodeUnit(a.path, b.path));
  described.sort(byCodeUnit);
  report.sort((a, b) => byCodeUnit(a.file ?? "", b.file ?? ""));
  return { folder: root, files, described, report };
}

const readNames = (folder: string) => readdirSync(folder, { withFileTypes: true });

function rootOf(folder: string): string {
  try {
    const root = realpathSync(folder);
    if (!statSync(root).isDirectory())
      throw new Error(`${folder}: is a file, not a folder; give the folder that holds the documents.`);
    return root;
  } catch (error) {
    if (error instanceof Error && "code" in error)
      throw new Error(
        `${folder}: cannot read the folder (${reason(error)}); give the folder that holds the documents.`,
        { cause: error },
      );
    throw error;
  }
}

/** Why a link hides something from us; null where it points into the folder, whose files are found at their own place. */
function problemOfLink(root: string, link: string): string | null {
  try {
    const relative = path.relative(root, realpathSync(link));
    const leadsOut = relative === ".." || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative);
    return leadsOut ? "a link out of the folder is not followed; copy what it points to." : null;
  } catch (error) {
    return `a link that leads nowhere (${reason(error)}); delete it.`;
  }
}

/** The system's word for what went wrong, without paths: “no such file or directory”. */
export function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return /^[A-Z]+: ([^,]+)/.exec(message)?.[1] ?? message.replaceAll(/\s+/g, " ");
}
