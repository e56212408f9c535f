import { useId, useState } from "react";
import { useText } from "../i18n/use-text.ts";
import type { FacetCount } from "./counts.ts";

export type Choice = Readonly<{ value: string; name: string; count: FacetCount }>;

type Props = Readonly<{
  title: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  onToggle: (value: string) => void;
  /** How many are shown before “more”. */
  first?: number;
}>;

/** A list of check boxes with counts before and after filtering; what is chosen is always in sight. */
export function ChoiceFacet({ title, choices, chosen, onToggle, first = 7 }: Props) {
  const text = useText();
  const heading = useId();
  const [isOpen, setOpen] = useState(false);
  const some = choices.filter(({ value, count }) => count.all > 0 || chosen.includes(value));
  if (some.length === 0) return null;
  const shown = isOpen ? some : some.filter(({ value }, index) => index < first || chosen.includes(value));
  const rest = some.length - shown.length;
  return (
    <section className="facet" aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      <ul>
        {shown.map(({ value, name, count }) => (
          <li key={value}>
            <label className={count.shown === 0 ? "choice is-none" : "choice"}>
              <input type="checkbox" checked={chosen.includes(value)} onChange={() => onToggle(value)} />
              <span className="choice-name">{name}</span>
              <span className="choice-count">{text.filter.count(count.shown, count.all)}</span>
            </label>
          </li>
        ))}
      </ul>
      {(rest > 0 || isOpen) && (
        <button type="button" className="more" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? text.filter.fewer : text.filter.more(rest)}
        </button>
      )}
    </section>
  );
}
