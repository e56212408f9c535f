import { type Matrix, matrix } from "#analysis/matrix.ts";
import type { Corpus } from "../data/corpus.ts";

const made = new WeakMap<Corpus, Matrix>();

/** The matrix of a dataset, made once; programs that only documents without an issuer mention are in it too. */
export function matrixOf(corpus: Corpus): Matrix {
  const known = made.get(corpus);
  if (known !== undefined) return known;
  const fresh = matrix(corpus.overview, 0);
  made.set(corpus, fresh);
  return fresh;
}
