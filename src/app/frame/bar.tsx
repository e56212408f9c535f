import { Button, Tab, TabList } from "react-aria-components";
import { useSession } from "../data/use-session.ts";
import { ExportButton } from "../export/export-button.tsx";
import { useText } from "../i18n/use-text.ts";
import { SavedButton } from "../saved/saved-button.tsx";
import { PLACES } from "../state/app-state.ts";
import { useApp, useDispatch } from "../state/use-app.ts";
import { Around } from "./around.tsx";
import { SearchBox } from "./search-box.tsx";
import { ThemeMenu } from "./theme-menu.tsx";

/** The strip on top: name, corpus, search, places, export, language, colours. */
export function Bar() {
  const text = useText();
  return (
    <header className="bar">
      <h1 className="brand">
        <strong>{text.app.name}</strong> <span className="soft tagline">{text.app.tagline}</span>
      </h1>
      <CorpusLine />
      <SearchBox />
      <TabList className="places" aria-label={text.places}>
        {PLACES.map((place) => (
          <Tab key={place} id={place}>
            {text.place[place]}
          </Tab>
        ))}
      </TabList>
      <div className="bar-tools">
        <Around>
          <SavedButton />
          <ExportButton />
          <LanguageButton />
          <ThemeMenu />
        </Around>
      </div>
    </header>
  );
}

function CorpusLine() {
  const text = useText();
  const { corpus } = useSession();
  const { counts } = corpus.overview.manifest;
  const years = corpus.years === null ? null : [...new Set(corpus.years)].join("–");
  return <p className="corpus-line">{text.corpusLine(counts.issuers, counts.documents, years)}</p>;
}

function LanguageButton() {
  const text = useText();
  const locale = useApp((state) => state.locale);
  const dispatch = useDispatch();
  return (
    <Button
      aria-label={text.language.label}
      onPress={() => dispatch({ kind: "locale", locale: locale === "zh" ? "en" : "zh" })}
    >
      {text.language.switchTo}
    </Button>
  );
}
