import { Component, type ReactNode } from "react";
import { useText } from "../i18n/use-text.ts";

type Props = Readonly<{ children: ReactNode /** Another value forgets the fault. */; about: string }>;
type State = Readonly<{ fault: Error | null; about: string }>;

/** Keeps a fault inside its part of the page. */
export class FaultBoundary extends Component<Props, State> {
  override state: State = { fault: null, about: this.props.about };

  static getDerivedStateFromError(fault: unknown): Partial<State> {
    return { fault: fault instanceof Error ? fault : new Error(String(fault)) };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.about === state.about ? null : { fault: null, about: props.about };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (fault === null) return this.props.children;
    return <FaultNotice fault={fault} onRetry={() => this.setState({ fault: null })} />;
  }
}

function FaultNotice({ fault, onRetry }: Readonly<{ fault: Error; onRetry: () => void }>) {
  const text = useText();
  return (
    <div className="notice" role="alert">
      <p>{text.status.crashed}</p>
      <p className="small soft">{fault.message}</p>
      <p>
        <button type="button" className="chip" onClick={onRetry}>
          {text.status.retry}
        </button>
      </p>
    </div>
  );
}
