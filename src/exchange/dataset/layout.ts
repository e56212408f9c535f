import * as v from "valibot";
import { type Layout, type Position, VIEWS } from "#model/graph.ts";
import { parseJson } from "./fault.ts";
import { count, sourceId } from "./fields.ts";
import { LAYOUT } from "./paths.ts";

const position = v.pipe(
  v.tuple([sourceId, v.number(), v.number(), count]),
  v.transform(([id, x, y, community]): Position => ({ id, x, y, community })),
);
const schema: v.GenericSchema<unknown, Layout> = v.object(v.entriesFromList(VIEWS, v.array(position)));

/** The text of layout.json: by view, a line a node with id, x, y and community. */
export function encodeLayout(layout: Layout): string {
  const views = VIEWS.map((view) => {
    const rows = layout[view].map(({ id, x, y, community }) => JSON.stringify([id, x, y, community]));
    return `${JSON.stringify(view)}:[${rows.length === 0 ? "" : `\n${rows.join(",\n")}\n`}]`;
  });
  return `{${views.join(",\n")}}\n`;
}

/** Reads layout.json. */
export const decodeLayout = (json: string): Layout => parseJson(schema, json, LAYOUT, null);
