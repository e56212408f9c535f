import { type MouseEvent, memo, useMemo } from "react";
import type { DocumentContent } from "#model/dataset.ts";
import type { Act } from "#model/document.ts";
import { type EntityId, isEntityType, type Mention } from "#model/entity.ts";
import { overlaps, type Span } from "#model/span.ts";
import { useText } from "../i18n/use-text.ts";
import { useDispatch } from "../state/use-app.ts";
import { EntitiesHere } from "./entities-here.tsx";
import { mentionsWithin, partsOf } from "./parts.ts";

type Props = Readonly<{
  content: DocumentContent;
  paragraphs: readonly Span[];
  acts: readonly Act[];
  hits: readonly Mention[];
  at: number | null;
  marked: Span | null;
}>;

/** The text, paragraph by paragraph. A name that is clicked is selected; by keyboard the list of each paragraph does the same. */
export function ReaderBody({ content, paragraphs, acts, hits, at, marked }: Props) {
  const text = useText();
  const dispatch = useDispatch();
  const hit = hits[0]?.entity ?? null;
  const byParagraph = useMemo(
    () => paragraphs.map((paragraph) => mentionsWithin(content.mentions, paragraph)),
    [content, paragraphs],
  );
  const select = (event: MouseEvent): void => {
    if (!(event.target instanceof Element) || !window.getSelection()?.isCollapsed) return;
    const name = event.target.closest<HTMLElement>("[data-of]")?.dataset.of;
    if (name !== undefined && isEntityType(name.slice(0, name.indexOf(":"))))
      dispatch({ kind: "select", subject: name as EntityId });
  };
  const actAt = new Map(
    acts.length < 2 ? [] : acts.map((act) => [paragraphs.findIndex(({ end }) => end > act.start), act] as const),
  );
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the names stand as buttons in the list of each paragraph
    // biome-ignore lint/a11y/noStaticElementInteractions: the names stand as buttons in the list of each paragraph
    <div className="reader-text" lang="zh-CN" onClick={select}>
      {paragraphs.map((paragraph, index) => {
        const act = actAt.get(index);
        return (
          <div key={paragraph.start}>
            {act !== undefined && <p className="act-mark">{text.reader.act[act.kind](act.year)}</p>}
            <Paragraph
              text={content.text}
              span={paragraph}
              mentions={byParagraph[index]!}
              hit={hit}
              at={at !== null && paragraph.start <= at && at < paragraph.end ? at : null}
              marked={marked !== null && overlaps(paragraph, marked) ? marked : null}
            />
          </div>
        );
      })}
    </div>
  );
}

type ParagraphProps = Readonly<{
  text: string;
  span: Span;
  mentions: readonly Mention[];
  hit: EntityId | null;
  at: number | null;
  marked: Span | null;
}>;

const Paragraph = memo(function Paragraph({ text, span, mentions, hit, at, marked }: ParagraphProps) {
  return (
    <div className="paragraph">
      <p data-paragraph={span.start}>
        {partsOf(span, mentions, marked).map(({ start, end, mention, isMarked }) => {
          const words = text.slice(start, end);
          const tint = isMarked ? "is-marked" : "";
          if (mention === null)
            return tint === "" ? (
              words
            ) : (
              <span key={start} className={tint}>
                {words}
              </span>
            );
          const isHit = mention.entity === hit;
          return (
            <span
              key={start}
              className={`mention ${tint}${isHit ? " is-hit" : ""}${start === at ? " is-here" : ""}`}
              data-start={start}
              data-entity={mention.type}
              data-of={mention.entity}
            >
              {words}
            </span>
          );
        })}
      </p>
      {mentions.length > 0 && <EntitiesHere mentions={mentions} start={span.start} />}
    </div>
  );
});
