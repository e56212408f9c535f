import { useText } from "../i18n/use-text.ts";
import { COLUMN_ORDERS, ROW_ORDERS } from "../state/app-state.ts";
import { useApp, useDispatch } from "../state/use-app.ts";
import { OrderChoice } from "./order-choice.tsx";

/** The corner of the matrix: how its columns and its rows are ordered. */
export function Corner() {
  const text = useText();
  const dispatch = useDispatch();
  const { order, columns } = useApp((state) => state.matrix);
  return (
    <>
      <span className="corner-line">
        {text.strategies.zone}
        <OrderChoice
          label={text.strategies.columnOrders}
          options={COLUMN_ORDERS}
          names={text.strategies.columns}
          value={columns}
          onChange={(chosen) => dispatch({ kind: "matrix", change: { columns: chosen } })}
        />
      </span>
      <span className="corner-line">
        {text.strategies.program}
        <OrderChoice
          label={text.strategies.orders}
          options={ROW_ORDERS}
          names={text.strategies.order}
          value={order}
          onChange={(chosen) => dispatch({ kind: "matrix", change: { order: chosen } })}
        />
        <span className="corner-zones">{text.strategies.zones}</span>
      </span>
    </>
  );
}
