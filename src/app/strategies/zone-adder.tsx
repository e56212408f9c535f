import type { Column } from "#analysis/columns.ts";
import type { EntityId } from "#model/entity.ts";
import { ZonePicker } from "../frame/zone-picker.tsx";
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
      <ZonePicker
        label={text.compare.add}
        columns={columns.filter(({ issuer }) => issuer !== null && !chosen.includes(issuer))}
        onPick={(zone) => onChange([...chosen, zone])}
      />
    </div>
  );
}
