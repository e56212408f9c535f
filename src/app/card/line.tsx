import type { Line } from "#analysis/concordance.ts";
import type { Stage } from "#model/relation.ts";
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

type SentenceProps = Readonly<{ line: Line; stage: Stage | null; cite: () => string }>;

/** One line as the whole sentence, with where and when it stands, and at which stage. */
export function SentenceLine({ line, stage, cite }: SentenceProps) {
  const text = useText();
  const { zone, year, read } = useLine(line);
  return (
    <li className="sentence">
      <p className="sentence-head">
        <span className="soft">
          {[zone, year, ...(stage === null ? [] : [text.stage[stage]])].filter((part) => part !== "").join(" · ")}
        </span>
        <CopyButton label={text.card.copy} words={cite} isIcon={true} />
      </p>
      <button type="button" className="sentence-text" title={text.card.read(zone, year)} onClick={read}>
        {line.before}
        <mark className="hit">{line.hit}</mark>
        {line.after}
      </button>
    </li>
  );
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
