import { APPENDIX, DOCUMENTS, ENTITIES, MENTIONS, PROMISES, RELATIONS, REVIEW, TARGETS } from "../schema/corpus.ts";
import { columnsOf } from "../schema/doc.ts";
import { GRAPH_EDGES, GRAPH_NODES } from "../schema/graph.ts";
import { COVERAGE, KEYNESS, RECURRENCE, VARIANTS } from "../schema/recurrence.ts";
import { COLUMN_DOCS } from "../schema/schema.ts";

// The columns of each table in CSV, in order; the same names as in JSON Lines. What they mean says the schema.

export const DOCUMENT_COLUMNS = columnsOf(DOCUMENTS);
export const ENTITY_COLUMNS = columnsOf(ENTITIES);
export const MENTION_COLUMNS = columnsOf(MENTIONS);
export const COVERAGE_COLUMNS = columnsOf(COVERAGE);
export const RECURRENCE_COLUMNS = columnsOf(RECURRENCE);
export const VARIANT_COLUMNS = columnsOf(VARIANTS);
export const KEYNESS_COLUMNS = columnsOf(KEYNESS);
export const RELATION_COLUMNS = columnsOf(RELATIONS);
export const TARGET_COLUMNS = columnsOf(TARGETS);
export const PROMISE_COLUMNS = columnsOf(PROMISES);
export const REVIEW_COLUMNS = columnsOf(REVIEW);
export const APPENDIX_COLUMNS = columnsOf(APPENDIX);
export const GRAPH_NODE_COLUMNS = columnsOf(GRAPH_NODES);
export const GRAPH_EDGE_COLUMNS = columnsOf(GRAPH_EDGES);
export const COLUMN_COLUMNS = columnsOf(COLUMN_DOCS);
