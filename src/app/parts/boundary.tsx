import { Component, type ReactNode } from "react";
import { Problem } from "./problem";

interface BoundaryProps {
  readonly children: ReactNode;
  /** A new value clears the error: the thing shown has changed. */
  readonly of: unknown;
}

/** Keeps an error while drawing to the place where it happened. */
export class Boundary extends Component<BoundaryProps, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null };
  static getDerivedStateFromError(error: unknown) {
    return { error };
  }
  override componentDidUpdate(before: BoundaryProps) {
    if (this.state.error !== null && before.of !== this.props.of) this.setState({ error: null });
  }
  override render() {
    return this.state.error === null ? this.props.children : <Problem error={this.state.error} />;
  }
}
