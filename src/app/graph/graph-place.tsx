import { Toolbar } from "../frame/toolbar.tsx";

export function GraphPlace() {
  return <Toolbar counts="" />;
}
