import type { Column } from "#analysis/columns.ts";
import type { EntityId } from "#model/entity.ts";
import { useText } from "../i18n/use-text.ts";

type Props = Readonly<{
  label: string;
  columns: readonly Column[];
  chosen: readonly EntityId[];
  onChange: (zones: readonly EntityId[]) => void;
}>;

/** Zones picked one after the other, each of which can be taken away. */
export function ZoneAdder({ label, columns, chosen, onChange }: Props) {
  const text = useText();
  const nameOf = new Map(columns.map((column) => [column.issuer, column.label]));
  return (
    <div className="zone-adder">
      <ul className="chips" aria-label={label}>
        {chosen.map((zone) => (
          <li key={zone}>
            <button
              type="button"
              className="chip"
              aria-label={text.compare.drop(nameOf.get(zone) ?? zone)}
              onClick={() => onChange(chosen.filter((other) => other !== zone))}
            >
              <span className="mark" data-entity="zone" /> {nameOf.get(zone) ?? zone} <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
      <select
        className="choice-list"
        aria-label={text.compare.add}
        value=""
        onChange={(event) => {
          const added = columns.find(({ id }) => id === event.target.value)?.issuer ?? null;
          if (added !== null) onChange([...chosen, added]);
        }}
      >
        <option value="">{text.compare.add}</option>
        {columns
          .filter(({ issuer }) => issuer !== null && !chosen.includes(issuer))
          .map(({ id, label: name, province }) => (
            <option key={id} value={id}>
              {province === null || name.startsWith(province) ? name : `${name}(${province})`}
            </option>
          ))}
      </select>
    </div>
  );
}
