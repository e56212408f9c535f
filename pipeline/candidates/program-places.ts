import type { Candidate, Reading } from "#pipeline/reading.ts";
import type { Gazetteer, Hit } from "./gazetteer.ts";
import type { ProgramWords } from "./program-words.ts";

const BUILT = /^(?:建设|创建|行动|战略)/;
const ANNOUNCED = /(?:建设|打造|创建|推进|深化|[“、的])$/;

/** Proposes the goals that every place names after itself: 平安某某, 数字某某; one program whatever the place. */
export function* placePrograms(
  reading: Reading,
  hits: readonly Hit[],
  gazetteer: Gazetteer,
  words: ProgramWords,
): Generator<Candidate> {
  const { folded } = reading;
  for (const { pattern, start, end } of hits) {
    if (!gazetteer.isPlace(pattern) || end - start > 4) continue;
    // 美丽新某某: the place begins behind 新.
    const from = start - (folded[start - 1] === "新" ? 3 : 2);
    const name = words.goals.get(folded.slice(from, from + 2));
    if (name === undefined) continue;
    const built = BUILT.test(folded.slice(end, end + 2)) || ANNOUNCED.test(folded.slice(Math.max(0, from - 2), from));
    yield { start: from, end, type: "program", name, rule: "program:goal", prior: built ? 0.85 : 0.6 };
  }
}
