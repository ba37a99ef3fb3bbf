import { Component, type ReactNode } from "react";
import { Problem } from "./problem";

interface BoundaryProps {
  readonly children: ReactNode;
  /** A new value clears the error: the thing shown has changed. */
  readonly of: unknown;
  /** What stands in its place; the problem alone unless told. */
  readonly fallback?: (error: unknown) => ReactNode;
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
    const { error } = this.state;
    if (error === null) return this.props.children;
    return this.props.fallback ? this.props.fallback(error) : <Problem error={error} />;
  }
}
