import { useText } from "../i18n/use-text.ts";

type Props = Readonly<{
  name: string;
  zones: number;
  of: number;
  /** Null where there is nothing to unfold. */
  isUnfolded: boolean | null;
  onFold: () => void;
}>;

/** The head of a row: the program, its number of zones, and that as a bar. */
export function RowHead({ name, zones, of, isUnfolded, onFold }: Props) {
  const text = useText();
  return (
    <>
      <span className="row-name">{name}</span>
      {isUnfolded !== null && (
        <button
          type="button"
          tabIndex={-1}
          className="row-fold"
          aria-expanded={isUnfolded}
          aria-label={isUnfolded ? text.strategies.fold(name) : text.strategies.unfold(name)}
          onClick={(event) => {
            event.stopPropagation();
            onFold();
          }}
        >
          {isUnfolded ? "▾" : "▸"}
          <span className="row-fold-name">{text.strategies.variants}</span>
        </button>
      )}
      <span className="row-zones">{zones}</span>
      <span className="row-bar" aria-hidden="true">
        <span style={{ width: `${(zones / Math.max(1, of)) * 100}%` }} />
      </span>
    </>
  );
}
