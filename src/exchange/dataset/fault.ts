import * as v from "valibot";

/** A file of a dataset that cannot be read; the message is one line with file, place, fault and the way out. */
export class DatasetFault extends Error {
  override readonly name = "DatasetFault";
}

export const REBUILD = 'the dataset is damaged, rebuild it with "zonegraph build FOLDER --out DIR"';
const LONGEST_QUOTE = 60;

/** The fault of a place in a dataset; `line` counts from 1 and is null where the file is read whole. */
export const faultAt = (file: string, line: number | null, what: string): DatasetFault =>
  new DatasetFault(`${file}${line === null ? "" : `:${line}`}: ${what}; ${REBUILD}.`);

/** Reads JSON of unknown origin as `schema` says; throws a DatasetFault that names file, line and path. */
export function parseJson<T>(schema: v.GenericSchema<unknown, T>, json: string, file: string, line: number | null): T {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw faultAt(file, line, `is not JSON "${quote(json)}"`);
  }
  return check(schema, value, file, line);
}

/** Reads a parsed value as `schema` says; throws as `parseJson` does. */
export function check<T>(schema: v.GenericSchema<unknown, T>, value: unknown, file: string, line: number | null): T {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const issue = result.issues[0];
  const path = v.getDotPath(issue) ?? "value";
  throw faultAt(file, line, `${path}: expected ${issue.expected ?? "another value"}, found ${quote(issue.received)}`);
}

/** Reads a JSON Lines file; blank lines are passed over. */
export const parseLines = <T>(schema: v.GenericSchema<unknown, T>, text: string, file: string): T[] =>
  linesOf(text).map(([json, line]) => parseJson(schema, json, file, line));

/** The lines of a file that hold something, with their numbers from 1. */
export const linesOf = (text: string): [json: string, line: number][] =>
  text
    .split("\n")
    .map((json, index): [string, number] => [json, index + 1])
    .filter(([json]) => json.trim() !== "");

const quote = (text: string): string => (text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text);
