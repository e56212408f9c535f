import type { Mention } from "#model/entity.ts";
import type { RelationInstance } from "#model/relation.ts";
import type { Span } from "#model/span.ts";
import { indexAt } from "#pipeline/text/clauses.ts";
import { groupsOf } from "./groups.ts";
import type { CueRelation, RelationRules } from "./rules.ts";
import { clauseSpan, instance, type Scene, type SentenceScene } from "./scene.ts";

const LONGEST_PLACE = 6;
const FURTHEST = 24;

/** The parks that belong to the issuer: all but those that bear another place's name or are named as somebody else's. */
export function ownParks(scene: Scene, rules: RelationRules): RelationInstance[] {
  return scene.sentences.flatMap((sentence) =>
    sentence.mentions.flatMap((park): RelationInstance[] => {
      if (
        park.type !== "park" ||
        park.entity === scene.source ||
        bearsForeignPlace(scene, park, rules) ||
        isElsewhere(scene, sentence, park)
      )
        return [];
      return [instance(scene, "has-part", scene.source, park, clauseSpan(sentence, park))];
    }),
  );
}

function bearsForeignPlace({ folded, record }: Scene, park: Mention, { cities }: RelationRules): boolean {
  const own = [record.province, record.city, record.county].filter((place) => place !== null);
  const name = folded.slice(park.start, park.end);
  for (let length = LONGEST_PLACE; length >= 2; length--) {
    const readings = cities.get(name.slice(0, length));
    if (readings !== undefined) return own.length > 0 && !readings.some((reading) => own.includes(reading));
  }
  return false;
}

/** “与…产业园对接”, “学习…科技园的经验”. */
function isElsewhere(scene: Scene, sentence: SentenceScene, park: Mention): boolean {
  const clause = indexAt(sentence.clauses, park.start);
  const cues = sentence.cues.park.filter((cue) => indexAt(sentence.clauses, cue.start) === clause);
  const object = cues.findLast(
    ({ start, end, rules }) => end <= park.start && rules.some((r) => r.scope === "object") && start >= 0,
  );
  const subject = cues.find(({ start, rules }) => start >= park.end && rules.some((r) => r.scope === "subject"));
  return (
    object !== undefined &&
    park.start - object.end <= FURTHEST &&
    (subject !== undefined || !WITH.test(scene.folded.slice(object.start, object.end)))
  );
}
const WITH = /^[与同和]$/;

/** Firms that the text puts into a park: “甲落户丙园”, “丙园里,甲、乙…”. */
export const firmsInParks = (scene: Scene): RelationInstance[] =>
  scene.sentences.flatMap((sentence) => {
    const firms = groupsOf(
      scene.folded,
      sentence.mentions.filter(({ type }) => type === "enterprise"),
    );
    const parks = sentence.mentions.filter(({ type }) => type === "park");
    return parks.flatMap((park) => {
      const index = firms.findLastIndex(({ end }) => end <= park.start);
      const before = firms[index];
      const after = firms[index + 1];
      const found: RelationInstance[] = [];
      if (before !== undefined && joins(sentence, before, park, "sits"))
        found.push(
          ...before.members.map((firm) =>
            instance(scene, "in-park", firm.entity, park, clauseSpan(sentence, firm, park)),
          ),
        );
      else if (after !== undefined && joins(sentence, park, after, "holds"))
        found.push(
          ...after.members.map((firm) =>
            instance(scene, "in-park", firm.entity, park, clauseSpan(sentence, park, firm)),
          ),
        );
      return found;
    });
  });

/** True where a word of the relation stands between two names that are near each other, in one clause or the next. */
function joins(sentence: SentenceScene, left: Span, right: Span, relation: CueRelation): boolean {
  if (right.start - left.end > FURTHEST) return false;
  if (indexAt(sentence.clauses, right.start) - indexAt(sentence.clauses, left.end - 1) > 1) return false;
  return sentence.cues.pair.some(
    ({ start, end, rules }) =>
      left.end <= start &&
      end <= right.start &&
      rules.some((rule) => rule.relation === relation) &&
      // “甲迁入某地,丙园新增企业”: where a firm sits is said in the clause of the park.
      (relation === "holds" || indexAt(sentence.clauses, start) === indexAt(sentence.clauses, right.start)) &&
      // “在丙园”: the word that says where must stand next to the park, “丙园里” likewise.
      (end - start > 1 || (relation === "sits" ? right.start === end : left.end === start)),
  );
}

/** Where zones and parks lie: their name starts with the place, or the words between say so (丙园位于乙镇, 乙镇的丙园). */
export function locations(scene: Scene): RelationInstance[] {
  const places = scene.sentences.flatMap(({ mentions }) => mentions.filter(({ type }) => type === "place"));
  const byWording = new Map(places.map((place) => [scene.folded.slice(place.start, place.end), place]));
  return scene.sentences.flatMap((sentence) =>
    sentence.mentions.flatMap((site): RelationInstance[] => {
      if (site.type !== "zone" && site.type !== "park") return [];
      const at = (place: Mention, evidence: Span): RelationInstance => ({
        ...instance(scene, "located-in", site.entity, site, evidence, null),
        target: place.entity,
      });
      const near = sentence.mentions.filter((place) => place.type === "place" && liesIn(scene.folded, site, place));
      const bearer = nameBearer(scene.folded.slice(site.start, site.end), byWording);
      return [
        ...near.map((place) => at(place, clauseSpan(sentence, site, place))),
        ...(bearer === undefined ? [] : [at(bearer, site)]),
      ];
    }),
  );
}

const LIES_IN = /^(?:位于|坐落于|坐落在|地处|落户|在|\(位于)$/;

const liesIn = (folded: string, site: Span, place: Span): boolean =>
  place.end <= site.start
    ? folded.slice(place.end, site.start) === "的"
    : site.end <= place.start && LIES_IN.test(folded.slice(site.end, place.start));

function nameBearer(name: string, places: ReadonlyMap<string, Mention>): Mention | undefined {
  for (let length = Math.min(LONGEST_PLACE, name.length - 2); length >= 2; length--) {
    const place = places.get(name.slice(0, length));
    if (place !== undefined) return place;
  }
  return undefined;
}
