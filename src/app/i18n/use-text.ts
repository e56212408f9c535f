import { createContext, useContext } from "react";
import type { Locale } from "../state/app-state.ts";
import { useApp } from "../state/use-app.ts";
import { en } from "./en.ts";
import { type Issuers, wordedFor } from "./issuers.ts";
import { type Text, zh } from "./zh.ts";

/** What the issuers of the open dataset are, which the page calls by their name. */
export const IssuersAre = createContext<Issuers>("zones");

const worded = new Map<string, Text>();

/** The page's words in a language, for a corpus with such issuers. */
export function textIn(locale: Locale, issuers: Issuers = "zones"): Text {
  const key = `${locale}|${issuers}`;
  const known = worded.get(key);
  if (known !== undefined) return known;
  const fresh = wordedFor(locale === "zh" ? zh : en, issuers);
  worded.set(key, fresh);
  return fresh;
}

/** The page's words in the language of the moment. */
export const useText = (): Text =>
  textIn(
    useApp((state) => state.locale),
    useContext(IssuersAre),
  );
