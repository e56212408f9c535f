import { isEntityType } from "#model/entity.ts";
import type { LexiconData, LexiconEntry, WordEntry } from "#pipeline/lexicon.ts";
import { bareWording } from "#pipeline/text/wording.ts";

// A researcher's own lexicon against the one that ships: what a user line says of a wording, nothing else may say.

/** The word list of wordings that are never mentions. */
const REJECT = "reject";

type Line = Readonly<{ file: string; line: number }>;

/**
 * Lets the user's lines overrule the others. A wording that a user line claims belongs to no other entity; an entity
 * whose name is claimed follows with all its wordings (it is renamed, retyped or added to); a user's word replaces the
 * lines of that word in its list. Throws where user lines contradict each other, naming file and line.
 */
export function mergeLexicons(base: LexiconData, user: LexiconData): LexiconData {
  const own = user.entries.map((entry): LexiconEntry => ({ ...entry, user: true }));
  const claims = claimsOf(own);
  checkRejects(user.words[REJECT] ?? [], claims);
  const facts = new Map<LexiconEntry, Readonly<Record<string, string>>>();
  const others = base.entries.flatMap((entry) => {
    const owner = claims.get(bareWording(entry.name));
    if (owner?.type === entry.type && !facts.has(owner)) facts.set(owner, entry.facts);
    const { type, name } = owner ?? entry;
    const free = (wordings: readonly string[]): string[] => wordings.filter((one) => !claims.has(bareWording(one)));
    const rest = { ...entry, type, name, surfaces: free(entry.surfaces), weak: free(entry.weak) };
    if (owner === undefined) return [rest];
    // The name is the user's to place: here it must not count as a wording once more.
    return rest.surfaces.length + rest.weak.length === 0 ? [] : [{ ...rest, weak: [...rest.weak, name] }];
  });
  const told = own.map((entry) => ({ ...entry, facts: { ...facts.get(entry), ...entry.facts } }));
  return { entries: [...told, ...others], words: mergeWords(base.words, user.words) };
}

const wordingsOf = ({ name, surfaces, weak }: LexiconEntry): string[] => [name, ...surfaces, ...weak];

function claimsOf(entries: readonly LexiconEntry[]): ReadonlyMap<string, LexiconEntry> {
  const claims = new Map<string, LexiconEntry>();
  for (const entry of entries)
    for (const wording of wordingsOf(entry)) {
      const key = bareWording(wording);
      if (key === "") throw fault(entry, `no letters in the wording "${wording}"`, "write a name or delete it");
      const first = claims.get(key);
      if (first !== undefined && first !== entry) throw twice(entry, wording, first);
      claims.set(key, entry);
    }
  return claims;
}

function checkRejects(rejects: readonly WordEntry[], claims: ReadonlyMap<string, LexiconEntry>): void {
  const seen = new Map<string, WordEntry>();
  for (const reject of rejects) {
    const { word, facts } = reject;
    if (facts.type !== undefined && !isEntityType(facts.type))
      throw fault(reject, `unknown type "${facts.type}"`, "use a type of entity, or leave the cell empty for all");
    const owner = claims.get(bareWording(word));
    if (owner !== undefined && (facts.type ?? owner.type) === owner.type) throw twice(reject, word, owner);
    const key = `${facts.type ?? ""}:${bareWording(word)}`;
    const first = seen.get(key);
    if (first !== undefined) throw twice(reject, word, first);
    seen.set(key, reject);
  }
}

function mergeWords(base: LexiconData["words"], user: LexiconData["words"]): LexiconData["words"] {
  const merged: Record<string, readonly WordEntry[]> = { ...base };
  for (const [list, entries] of Object.entries(user)) {
    const said = new Set(entries.map(({ word }) => word));
    merged[list] = [...(base[list] ?? []).filter(({ word }) => !said.has(word)), ...entries];
  }
  return merged;
}

const fault = ({ file, line }: Line, what: string, next: string): Error =>
  new Error(`${file}:${line}: ${what}; ${next}.`);

const twice = (here: Line, wording: string, there: Line): Error =>
  fault(here, `"${wording}" is also on ${there.file}:${there.line}`, "keep one of the two lines");
