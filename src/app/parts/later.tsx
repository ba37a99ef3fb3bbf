import { use, type ComponentType, type ReactNode } from "react";
import { AppError } from "../../base";

/** A component whose code comes when it is first shown, or earlier by `load`. It suspends until then. */
export interface Later<P> {
  (props: P): ReactNode;
  load(): Promise<unknown>;
}

/** Keeps a part of the app out of the first download; a part that is loaded is drawn without a pause. */
export function later<P extends object>(fetchView: () => Promise<ComponentType<P>>): Later<P> {
  const found: { view: ComponentType<P> | null; coming: Promise<ComponentType<P>> | null } = {
    view: null,
    coming: null,
  };
  const load = () =>
    (found.coming ??= fetchView().then(
      (view) => (found.view = view),
      (cause: unknown) => {
        throw new AppError("part_missing", {}, { cause });
      },
    ));
  const Late = (props: P) => {
    const View = found.view ?? use(load());
    return <View {...props} />;
  };
  return Object.assign(Late, { load });
}
