import { Segments } from "../frame/segments.tsx";
import { useText } from "../i18n/use-text.ts";
import { STRATEGY_VIEWS } from "../state/app-state.ts";
import { useApp, useDispatch } from "../state/use-app.ts";
import { CompareView } from "./compare-view.tsx";
import { ContrastView } from "./contrast-view.tsx";
import { MatrixView } from "./matrix-view.tsx";
import "../style/sheet.css";
import "./strategies.css";

/** Which programs recur: in a matrix, in a few zones side by side, or between two groups of zones. */
export function StrategiesPlace() {
  const text = useText();
  const dispatch = useDispatch();
  const showing = useApp((state) => state.matrix.showing);
  const choice = (
    <Segments
      label={text.strategies.showings}
      options={STRATEGY_VIEWS}
      names={text.strategies.showing}
      value={showing}
      onChange={(chosen) => dispatch({ kind: "matrix", change: { showing: chosen } })}
    />
  );
  switch (showing) {
    case "matrix":
      return <MatrixView>{choice}</MatrixView>;
    case "compare":
      return <CompareView>{choice}</CompareView>;
    case "contrast":
      return <ContrastView>{choice}</ContrastView>;
  }
}
