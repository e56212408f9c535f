import { ToggleButton, ToggleButtonGroup } from "react-aria-components";

type Props<T extends string> = Readonly<{
  label: string;
  options: readonly T[];
  names: Readonly<Record<T, string>>;
  value: T;
  onChange: (value: T) => void;
}>;

/** One choice of a few, side by side. */
export function Segments<T extends string>({ label, options, names, value, onChange }: Props<T>) {
  return (
    <ToggleButtonGroup
      className="segments"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find((option) => keys.has(option));
        if (chosen !== undefined) onChange(chosen);
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option} id={option}>
          {names[option]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
