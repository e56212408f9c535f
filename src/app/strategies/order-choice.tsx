import "./order-choice.css";

type Props<T extends string> = Readonly<{
  label: string;
  options: readonly T[];
  names: Readonly<Record<T, string>>;
  value: T;
  onChange: (value: T) => void;
}>;

/** A choice of order that takes little room: the browser's own list. */
export function OrderChoice<T extends string>({ label, options, names, value, onChange }: Props<T>) {
  return (
    <select
      className="order-choice"
      aria-label={label}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option === event.target.value);
        if (chosen !== undefined) onChange(chosen);
      }}
    >
      {options.map((option) => (
        <option key={option} value={option}>
          {names[option]}
        </option>
      ))}
    </select>
  );
}
