import type { Line } from "#analysis/concordance.ts";
import { useSession } from "../data/use-session.ts";
import { useText } from "../i18n/use-text.ts";
import { citation } from "./citation.ts";
import type { Source } from "./use-sources.ts";

/** Words a line of a document as a citation in the language of the moment. */
export function useCite(): (source: Source, line: Line) => string {
  const text = useText();
  const { corpus } = useSession();
  return ({ entry, content }, line) => {
    const issuer = entry.issuer === null ? null : (corpus.entities.get(entry.issuer)?.name ?? null);
    return citation(line, entry, content.text, issuer, text);
  };
}
