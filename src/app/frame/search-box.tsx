import { useEffect, useMemo, useRef, useState } from "react";
import { ComboBox, Header, Input, ListBox, ListBoxItem, ListBoxSection, Popover } from "react-aria-components";
import { createSearchIndex, type Hit, type HitGroup, search } from "#analysis/search.ts";
import type { EntityId } from "#model/entity.ts";
import { useSession } from "../data/use-session.ts";
import { useFiltered } from "../filter/use-filtered.ts";
import { useText } from "../i18n/use-text.ts";
import { useDispatch } from "../state/use-app.ts";
import { NARROW, useMedia } from "./use-media.ts";
import "./search-box.css";

const SHOWN_PER_TYPE = 6;

/** One box for every name: Chinese substrings, aliases, pinyin and initials. `/` leads into it from anywhere. */
export function SearchBox() {
  const text = useText();
  const dispatch = useDispatch();
  const { corpus } = useSession();
  const isNarrow = useMedia(NARROW);
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState("");
  const index = useMemo(() => createSearchIndex(corpus.overview.entities), [corpus]);
  const groups = useMemo(() => search(index, query, SHOWN_PER_TYPE), [index, query]);
  useSlash(input);

  const choose = (id: EntityId): void => {
    setQuery("");
    dispatch({ kind: "select", subject: id });
  };
  const onKey = (event: React.KeyboardEvent): void => {
    const first = groups[0]?.hits[0];
    const isChosen = input.current?.getAttribute("aria-activedescendant");
    if (event.key !== "Enter" || event.nativeEvent.isComposing || isChosen || first === undefined) return;
    choose(first.entity.id);
  };
  return (
    <ComboBox
      className="search"
      aria-label={text.search.label}
      inputValue={query}
      onInputChange={setQuery}
      selectedKey={null}
      onSelectionChange={(key) => {
        if (key !== null) choose(key as EntityId);
      }}
      defaultFilter={() => true}
      menuTrigger="input"
      allowsCustomValue
      // An open list without a question would hide the rest of the page from screen readers.
      allowsEmptyCollection={query.trim() !== ""}
    >
      <svg className="search-icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="7" cy="7" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="m10.5 10.5 3.5 3.5" stroke="currentColor" strokeWidth="1.5" />
      </svg>
      <Input
        ref={input}
        className="search-input"
        placeholder={isNarrow ? text.search.short : text.search.placeholder}
        onKeyDown={onKey}
        onKeyDownCapture={(event) => {
          // An Enter that accepts a word of the input method must choose nothing.
          if (event.nativeEvent.isComposing) event.stopPropagation();
        }}
      />
      <span className="search-key" aria-hidden="true">
        /
      </span>
      <Popover className="search-results" offset={6}>
        <ListBox
          className="search-list"
          items={groups.map((group) => ({ ...group, id: group.type }))}
          renderEmptyState={() => (query.trim() === "" ? null : <p className="empty">{text.search.none(query)}</p>)}
        >
          {(group) => <Group group={group} />}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

function Group({ group }: Readonly<{ group: HitGroup }>) {
  const text = useText();
  return (
    <ListBoxSection id={group.type} className="search-group">
      <Header>{text.search.group(text.type[group.type], group.hits.length, group.total)}</Header>
      {group.hits.map((hit) => (
        <HitOption key={hit.entity.id} hit={hit} />
      ))}
    </ListBoxSection>
  );
}

function HitOption({ hit }: Readonly<{ hit: Hit }>) {
  const text = useText();
  const { isHidden } = useFiltered();
  const { entity, surface } = hit;
  return (
    <ListBoxItem id={entity.id} textValue={entity.name} className="search-hit">
      <span className="mark" data-entity={entity.type} />
      <span className="search-name">{entity.name}</span>
      {surface !== entity.name && surface !== entity.label && (
        <span className="soft small">{text.search.alias(surface)}</span>
      )}
      <span className="soft small search-count">
        {isHidden(entity.id) ? text.search.hidden : text.card.mentions(entity.mentions)}
      </span>
    </ListBoxItem>
  );
}

/** `/` focuses the box unless something is being typed. */
function useSlash(input: React.RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "/" || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target as HTMLElement;
      if (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [input]);
}
