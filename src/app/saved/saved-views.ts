import * as v from "valibot";
import { type AppState, INITIAL_STATE } from "../state/app-state.ts";
import { readUrl, writeUrl } from "../state/url.ts";

/** A view under a name. The fragment is that of its address, without language and colours: those are the reader's. */
export type SavedView = Readonly<{
  name: string;
  fragment: string;
  /** Hash of the corpus it was saved with: in another one it may show something else. */
  corpus: string;
}>;

const FORMAT = "zonegraph-views";
const VERSION = 1;
/** More would not be found again. */
const MOST = 500;

const views = v.pipe(
  v.array(v.object({ name: v.pipe(v.string(), v.trim(), v.nonEmpty()), fragment: v.string(), corpus: v.string() })),
  v.maxLength(MOST),
);
const file = v.object({ format: v.literal(FORMAT), version: v.literal(VERSION), views });

/** Views as the text of a file. */
export const encodeViews = (saved: readonly SavedView[]): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, views: saved }, null, 1)}\n`;

/** Reads the text of such a file; null where it is none. */
export function decodeViews(text: string): SavedView[] | null {
  try {
    const { success, output } = v.safeParse(file, JSON.parse(text));
    return success ? output.views : null;
  } catch {
    return null;
  }
}

/** The list with a view; one of the same name gives way to it. */
export const withView = (saved: readonly SavedView[], view: SavedView): SavedView[] =>
  [...saved.filter(({ name }) => name !== view.name), view].slice(-MOST);

/** What a view keeps of the state. */
export const fragmentOf = (state: AppState): string =>
  writeUrl({ ...state, locale: INITIAL_STATE.locale, theme: INITIAL_STATE.theme });

/** The state that a view brings back, in the reader's language and colours. */
export const stateOf = ({ fragment }: SavedView, { locale, theme }: Pick<AppState, "locale" | "theme">): AppState => ({
  ...readUrl(fragment),
  locale,
  theme,
});
