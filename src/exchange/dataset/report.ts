import * as v from "valibot";
import type { ReportEntry } from "#model/dataset.ts";
import { parseJson } from "./fault.ts";
import { count, text } from "./fields.ts";
import { REPORT } from "./paths.ts";

const schema: v.GenericSchema<unknown, ReportEntry[]> = v.array(
  v.object({
    severity: v.picklist(["error", "warning", "review"]),
    code: v.string(),
    file: text,
    line: v.nullable(count),
    message: v.string(),
  }),
);

/** The text of report.json: an array with one entry a line. */
export function encodeReport(entries: readonly ReportEntry[]): string {
  const rows = entries.map(({ severity, code, file, line, message }) =>
    JSON.stringify({ severity, code, file, line, message }),
  );
  return rows.length === 0 ? "[]\n" : `[\n${rows.join(",\n")}\n]\n`;
}

/** Reads report.json. */
export const decodeReport = (json: string): ReportEntry[] => parseJson(schema, json, REPORT, null);
