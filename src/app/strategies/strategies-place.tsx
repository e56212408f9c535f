import { Toolbar } from "../frame/toolbar.tsx";

export function StrategiesPlace() {
  return <Toolbar counts="" />;
}
