import type { Locale } from "../state/app-state.ts";
import { useApp } from "../state/use-app.ts";
import { en } from "./en.ts";
import { type Text, zh } from "./zh.ts";

/** The page's words in a language. */
export const textIn = (locale: Locale): Text => (locale === "zh" ? zh : en);

/** The page's words in the language of the moment. */
export const useText = (): Text => textIn(useApp((state) => state.locale));
