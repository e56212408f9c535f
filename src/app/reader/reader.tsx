import { useMemo } from "react";
import { outlineOf } from "#analysis/outline.ts";
import { sentenceAround } from "#analysis/sentence.ts";
import type { DocumentContent, DocumentEntry } from "#model/dataset.ts";
import type { Mention } from "#model/entity.ts";
import { useContent, useSession } from "../data/use-session.ts";
import { Toolbar } from "../frame/toolbar.tsx";
import { useText } from "../i18n/use-text.ts";
import type { Reading } from "../state/app-state.ts";
import { useApp, useDispatch } from "../state/use-app.ts";
import { ReaderBody } from "./body.tsx";
import { ReaderHead } from "./head.tsx";
import { OutlineSide } from "./outline-side.tsx";
import { Stepper } from "./stepper.tsx";
import { DispersionStrip } from "./strip.tsx";
import { useReadingPlace } from "./use-reading-place.ts";
import "./reader.css";

/** A whole document with its mentions, opened at the place that was asked for. */
export function Reader({ reading }: Readonly<{ reading: Reading }>) {
  const text = useText();
  const { corpus } = useSession();
  const entry = corpus.documents.get(reading.document);
  if (entry === undefined)
    return (
      <>
        <Toolbar counts="">
          <BackButton />
        </Toolbar>
        <p className="empty">{text.reader.missing(reading.document)}</p>
      </>
    );
  return <Opened entry={entry} at={reading.at} />;
}

function BackButton() {
  const text = useText();
  const dispatch = useDispatch();
  return (
    <button type="button" className="chip" onClick={() => dispatch({ kind: "stop-reading" })}>
      <span aria-hidden="true">‹</span> {text.reader.back}
    </button>
  );
}

function Opened({ entry, at }: Readonly<{ entry: DocumentEntry; at: number | null }>) {
  const text = useText();
  const content = useContent(entry.id);
  const hits = useHits(content);
  const outline = useMemo(() => outlineOf(content.text), [content]);
  const marked = useMemo(() => (at === null ? null : sentenceAt(content, at)), [content, at]);
  const { scroll, inSight } = useReadingPlace(content, at);
  return (
    <>
      <Toolbar counts="">
        <BackButton />
        <Stepper document={entry.id} hits={hits} at={at} />
      </Toolbar>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <article ref={scroll} className="scroll reader" aria-label={text.reader.label} tabIndex={0}>
        <ReaderHead entry={entry} />
        <DispersionStrip entry={entry} mentions={content.mentions} hits={hits} />
        <div className="reader-columns">
          <OutlineSide entry={entry} headings={outline.headings} inSight={inSight} />
          <ReaderBody
            content={content}
            paragraphs={outline.paragraphs}
            acts={entry.acts}
            hits={hits}
            at={at}
            marked={marked}
          />
        </div>
      </article>
    </>
  );
}

/** The mentions of the selection in a document; of its partner where the selection itself is not mentioned. */
function useHits({ mentions }: DocumentContent): readonly Mention[] {
  const selection = useApp((state) => state.selection);
  return useMemo(() => {
    if (selection === null) return [];
    const own = mentions.filter(({ entity }) => entity === selection.subject);
    return own.length > 0 ? own : mentions.filter(({ entity }) => entity === selection.partner);
  }, [mentions, selection]);
}

/** The sentence around the mention at an offset, or around the offset itself. */
function sentenceAt({ text, mentions }: DocumentContent, at: number) {
  const mention = mentions.find(({ start }) => start === at);
  const start = Math.min(at, text.length);
  return sentenceAround(text, mention ?? { start, end: Math.min(start + 1, text.length) });
}
