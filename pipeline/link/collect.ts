import type { IssuerKind } from "#model/document.ts";
import type { DocumentId } from "#model/document-id.ts";
import type { EntityType } from "#model/entity.ts";
import type { Reading, Recognised } from "#pipeline/reading.ts";
import { bareSurface } from "./name-key.ts";

/** How often a document says a name, and what the lexicon calls it. */
export type NameCount = Readonly<{ type: EntityType; surface: string; name: string | null; mentions: number }>;

/** Whose document it is: the name as given or inferred. */
export type IssuerHint = Readonly<{
  name: string;
  kind: IssuerKind;
  given: boolean;
  province: string | null;
  city: string | null;
  county: string | null;
}>;

/** What linking needs of a document: counts of names, not their places. */
export type Collected = Readonly<{
  document: DocumentId;
  issuer: IssuerHint | null;
  names: readonly NameCount[];
  /** Short names that the document itself explains: 国家开发银行(国开行). */
  definitions: readonly (readonly [full: string, short: string])[];
}>;

const SHORT_FORM = /^\((?:以下)?(?:简称|称|又称)?:?[“"]?([^()“”"]{2,12})[”"]?\)/;

/** Counts the names of a document, in the order of their first mention. */
export function collect(reading: Reading, recognised: readonly Recognised[], issuer: IssuerHint | null): Collected {
  const counts = new Map<string, NameCount>();
  const definitions: [string, string][] = [];
  for (const { start, end, type, name } of recognised) {
    const surface = bareSurface(reading.text.slice(start, end));
    const key = `${type}:${surface}`;
    const known = counts.get(key);
    counts.set(key, { type, surface, name: known?.name ?? name, mentions: (known?.mentions ?? 0) + 1 });
    const short = SHORT_FORM.exec(reading.folded.slice(end, end + 24))?.[1];
    if (short !== undefined && type !== "place" && type !== "industry") definitions.push([surface, bareSurface(short)]);
  }
  return { document: reading.id, issuer, names: [...counts.values()], definitions };
}
