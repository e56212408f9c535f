import { useState } from "react";
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from "react-aria-components";
import type { Column } from "#analysis/columns.ts";
import type { EntityId } from "#model/entity.ts";
import { useSession } from "../data/use-session.ts";
import { useText } from "../i18n/use-text.ts";
import "./search-box.css";

/** More zones than these are found by typing on. */
const SHOWN = 60;

type Props = Readonly<{ label: string; columns: readonly Column[]; onPick: (zone: EntityId) => void }>;

/**
 * A zone chosen by any part of its name, its province, or its pinyin. A fresh box after every choice: one that is emptied
 * opens its list again, which hides the rest of the page from screen readers.
 */
export function ZonePicker({ onPick, ...props }: Props) {
  const [round, setRound] = useState(0);
  return (
    <OnePick
      key={round}
      {...props}
      isAgain={round > 0}
      onPick={(zone) => {
        setRound(round + 1);
        onPick(zone);
      }}
    />
  );
}

/** One choice; documents without an issuer are left out. */
function OnePick({ label, columns, isAgain, onPick }: Props & Readonly<{ isAgain: boolean }>) {
  const text = useText();
  const { corpus } = useSession();
  const [query, setQuery] = useState("");
  const asked = query.trim().toLowerCase();
  const matching = columns.flatMap(({ issuer, name, label: short, province }) => {
    if (issuer === null) return [];
    const entity = corpus.entities.get(issuer);
    const spoken = [entity?.pinyin ?? "", entity?.initials ?? ""].some(
      (word) => asked !== "" && word.startsWith(asked),
    );
    const written = [name, short, province ?? ""].some((word) => word.toLowerCase().includes(asked));
    return spoken || written ? [{ id: issuer, name: short, province }] : [];
  });
  return (
    <ComboBox
      className="zone-picker"
      aria-label={label}
      inputValue={query}
      onInputChange={setQuery}
      selectedKey={null}
      onSelectionChange={(key) => {
        const picked = columns.find(({ issuer }) => issuer === key)?.issuer ?? null;
        if (picked !== null) onPick(picked);
      }}
      defaultFilter={() => true}
      menuTrigger="input"
      allowsEmptyCollection={asked !== ""}
    >
      <Input className="zone-input" placeholder={label} autoFocus={isAgain} />
      <Button className="zone-open">
        <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="search-results" offset={4}>
        <ListBox
          className="search-list"
          items={matching.slice(0, SHOWN)}
          renderEmptyState={() => <p className="empty">{text.search.none(query)}</p>}
        >
          {({ id, name, province }) => (
            <ListBoxItem id={id} textValue={name} className="search-hit">
              <span className="mark" data-entity="zone" />
              <span className="search-name">{name}</span>
              {province !== null && !name.startsWith(province) && (
                <span className="soft small search-count">{province}</span>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
