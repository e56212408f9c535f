import { type SourceId, STAGES } from "#model/relation.ts";
import { nameOf } from "../data/corpus.ts";
import { useSession } from "../data/use-session.ts";
import { useText } from "../i18n/use-text.ts";

/** The relations between two ends, with their stages, in words. */
export function RelationsBetween({ a, b }: Readonly<{ a: SourceId; b: SourceId }>) {
  const text = useText();
  const { corpus } = useSession();
  const between = corpus.relationsOf(a).filter(({ source, target }) => source === b || target === b);
  if (between.length === 0) return null;
  return (
    <dl className="facts">
      {between.map(({ kind, source, target, evidence, byStage }) => (
        <div key={`${kind}|${source}`}>
          <dt>{text.relation[kind]}</dt>
          <dd>
            {nameOf(corpus, source)} → {nameOf(corpus, target)}{" "}
            <span className="soft small">
              {[
                text.card.place(evidence),
                ...STAGES.filter((stage) => byStage[stage] > 0).map(
                  (stage) => `${text.stage[stage]} ${byStage[stage]}`,
                ),
              ].join(" · ")}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
