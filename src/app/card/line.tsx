import type { Line } from "#analysis/concordance.ts";
import { nameOf } from "../data/corpus.ts";
import { useSession } from "../data/use-session.ts";
import { useText } from "../i18n/use-text.ts";
import { useDispatch } from "../state/use-app.ts";
import { CopyButton } from "./copy-button.tsx";

/** One line with its hit in the middle, as concordancers set it. */
export function KwicLine({ line }: Readonly<{ line: Line }>) {
  const { zone, year, read } = useLine(line);
  return (
    <li>
      <button type="button" className="kwic-line" title={`${zone} ${year}`} onClick={read}>
        <span className="kwic-zone">{zone}</span>
        <span className="kwic-year">{year}</span>
        <span className="kwic-left">
          <span>{line.left}</span>
        </span>
        <span className="kwic-right">
          <mark className="hit">{line.hit}</mark>
          {line.right}
        </span>
      </button>
    </li>
  );
}

type SentenceProps = Readonly<{
  /** The hits of one sentence, in the order of the text; at least one. */
  lines: readonly Line[];
  /** What is said of it after its place: its stage, its stance. */
  notes: readonly string[];
  cite: () => string;
}>;

/** A whole sentence with its hits, where and when it stands, and at which stage. */
export function SentenceLine({ lines, notes, cite }: SentenceProps) {
  const text = useText();
  const line = lines[0]!;
  const { zone, year, read } = useLine(line);
  return (
    <li className="sentence">
      <p className="sentence-head">
        <span className="soft">{[zone, year, ...notes].filter((part) => part !== "").join(" · ")}</span>
        <CopyButton label={text.card.copy} words={cite} isIcon={true} />
      </p>
      <button type="button" className="sentence-text" title={text.card.read(zone, year)} onClick={read}>
        {piecesOf(lines).map(({ start, words, isHit }) =>
          isHit ? (
            <mark key={start} className="hit">
              {words}
            </mark>
          ) : (
            words
          ),
        )}
      </button>
    </li>
  );
}

type Piece = Readonly<{ start: number; words: string; isHit: boolean }>;

/** A sentence cut at its hits. */
function piecesOf(lines: readonly Line[]): Piece[] {
  const { before, hit, after, sentence } = lines[0]!;
  const words = before + hit + after;
  const pieces: Piece[] = [];
  let at = sentence.start;
  const push = (end: number, isHit: boolean): void => {
    if (end > at) pieces.push({ start: at, words: words.slice(at - sentence.start, end - sentence.start), isHit });
    at = Math.max(at, end);
  };
  for (const { start, end } of lines) {
    push(start, false);
    push(end, true);
  }
  push(sentence.end, false);
  return pieces;
}

function useLine(line: Line): Readonly<{ zone: string; year: string; read: () => void }> {
  const dispatch = useDispatch();
  const { corpus } = useSession();
  return {
    zone: nameOf(corpus, line.column),
    year: line.year === null ? "" : String(line.year),
    read: () => dispatch({ kind: "read", document: line.document, at: line.start }),
  };
}
