const MOST_REMEMBERED = 100_000;

/** Remembers what `ask` says of a word with its tag or type, for words recur all the time; forgets those of a tag when they are too many. */
export function rememberedWords<Tag, Answer>(
  ask: (word: string, tag: Tag) => Answer,
): (word: string, tag: Tag) => Answer {
  // A map a tag, for a key of both would have to be joined anew for each token.
  const byTag = new Map<Tag, Map<string, Answer>>();
  return (word, tag) => {
    let words = byTag.get(tag);
    if (words === undefined || words.size > MOST_REMEMBERED) {
      words = new Map();
      byTag.set(tag, words);
    }
    const known = words.get(word);
    if (known !== undefined) return known;
    const answer = ask(word, tag);
    words.set(word, answer);
    return answer;
  };
}
