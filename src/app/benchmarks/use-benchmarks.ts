import { useMemo } from "react";
import { benchmarkLibrary, benchmarksWith, type Benchmark } from "../../metrics";
import { useDevice, useSession } from "../device";
import { putBenchmark } from "../own-benchmarks";

/** The library as the workspace has it, and the ways to change it. */
export function useBenchmarks() {
  const { store, session } = useDevice();
  const own = useSession((state) => state.benchmarks);
  const hidden = useSession(({ settings }) => settings.hiddenBenchmarks);
  const library = useMemo(
    () => [...benchmarksWith({ own, hidden: [] })].filter((one) => !(one.target && one.own)),
    [own],
  );
  const targets = useMemo(() => own.filter((one) => one.target), [own]);
  return {
    library,
    targets,
    hidden: new Set(hidden),
    /** True for an entry of the library that was changed here: removing it brings the original back. */
    isChanged: ({ id, own: ours }: Benchmark): boolean =>
      ours === true && benchmarkLibrary.some((one) => one.id === id),
    put: (benchmark: Benchmark) => putBenchmark(store, benchmark),
    remove: (id: string) => store.benchmarks.remove(id),
    hide: (id: string, hide: boolean) => {
      const { settings } = session.getState();
      const others = settings.hiddenBenchmarks.filter((one) => one !== id);
      const patch = { hiddenBenchmarks: hide ? [...others, id] : others };
      session.setState({ settings: { ...settings, ...patch } });
      return store.settings.change(patch);
    },
  };
}
