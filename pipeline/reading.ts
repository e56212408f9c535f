import type { Act } from "#model/document.ts";
import type { DocumentId } from "#model/document-id.ts";
import type { EntityType } from "#model/entity.ts";
import type { Span } from "#model/span.ts";

/**
 * A word as the segmenter cut it, with its part-of-speech tag (ICTCLAS tags: n, ns, nt, v, vn, a, d, p, m …). Equal words
 * are one string as far as the segmenter remembers them, which makes looking them up cheap.
 */
export type Token = Span & Readonly<{ word: string; tag: string }>;

/**
 * The one door to a segmenter. Concatenated words equal the input, except that lone surrogates may be replaced. What is said
 * of a word is one object wherever the word stands, as far as the segmenter remembers: a document keeps them all.
 */
export type Segmenter = Readonly<{ tag: (sentence: string) => readonly Readonly<{ word: string; tag: string }>[] }>;

/** The parts of a text. */
export type Shape = Readonly<{
  /** Lines before the body: title, source, issuer, date. */
  header: readonly Span[];
  headings: readonly Span[];
  acts: readonly Act[];
  /** In order, without overlap; a sentence never crosses a line. */
  sentences: readonly Span[];
}>;

/** A document as the stages read it. All spans are offsets into `text`, and `folded` has the same length. */
export type Reading = Shape &
  Readonly<{
    id: DocumentId;
    text: string;
    /** Full width → half width and the like, one code unit for one; for matching only. */
    folded: string;
    /** Tokens of a sentence by its index; made when first asked for, and kept until `forgetTokens`. */
    tokens: (sentence: number) => readonly Token[];
    /** Lets go of the tokens, which take more memory than all the rest; asked for again, they are made again. */
    forgetTokens: () => void;
  }>;

/** A span that a generator proposes. Generators may propose anything; only the scorer accepts. */
export type Candidate = Span &
  Readonly<{
    type: EntityType;
    /** Canonical name where the generator knows it (lexicon), else null. */
    name: string | null;
    /** Which generator and pattern, `lexicon`, `enterprise:form`, `enumeration:企业`, `quote:战略`. */
    rule: string;
    /** How far the rule alone is to be believed, 0 to 1. */
    prior: number;
  }>;

/** A mention before linking: accepted by the scorer, settled by the resolver. Below the threshold it goes to review. */
export type Recognised = Span &
  Readonly<{ type: EntityType; name: string | null; rules: readonly string[]; score: number }>;
