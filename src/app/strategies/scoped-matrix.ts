import { useMemo } from "react";
import { type Matrix, matrix } from "#analysis/matrix.ts";
import { isDocumentSource } from "#model/relation.ts";
import { useSession } from "../data/use-session.ts";
import { useFiltered } from "../filter/use-filtered.ts";
import { useApp } from "../state/use-app.ts";
import { matrixOf } from "./matrix-of.ts";

/** The matrix of the zones that pass the filters, with the numbers of these zones alone. */
export function useScopedMatrix(): Matrix {
  const { corpus } = useSession();
  const { issuers, shows } = useFiltered();
  const { provinces, issuers: chosen } = useApp((state) => state.filters);
  const isAll = provinces.length === 0 && chosen.length === 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: which zones pass depends on these two filters alone
  return useMemo(() => {
    if (isAll) return matrixOf(corpus);
    const { documents, entities, relations } = corpus.overview;
    const isIn = (id: (typeof relations)[number]["source"]): boolean =>
      isDocumentSource(id) ? shows(id) : issuers.has(id);
    return matrix(
      {
        documents: documents.filter(({ id, issuer }) => isIn(issuer ?? `document:${id}`)),
        entities,
        relations: relations.filter(({ kind, source }) => (kind === "mentions" || kind === "adopts") && isIn(source)),
      },
      0,
    );
  }, [corpus, provinces, chosen]);
}
