import type { DataState, Publication } from "../store";

/** The state that a publication would make, to work out what depends on it before it is published. */
export function applyPublication(state: DataState, p: Publication): DataState {
  const changed = new Map([...p.addDatasets, ...p.changeDatasets].map((d) => [d.id, d]));
  const gone = new Set([...p.removeDatasets, ...changed.keys()]);
  const removed = new Set(p.removeSegments);
  const replaced = new Set([...p.removeSuperseded, ...p.putSuperseded.map((s) => s.id)]);
  return {
    ...state,
    version: p.base + 1,
    ...(p.categories ? { categories: p.categories } : {}),
    systems: [...state.systems.filter((s) => !p.addSystems.some((a) => a.id === s.id)), ...p.addSystems],
    datasets: [...state.datasets.filter((d) => !gone.has(d.id)), ...changed.values()],
    segments: [...state.segments.filter((s) => !removed.has(s.id)), ...p.addSegments],
    superseded: [
      ...state.superseded.filter((s) => !replaced.has(s.id) && !removed.has(s.segmentId)),
      ...p.putSuperseded,
    ],
  };
}

/** A publication that changes nothing yet. */
export const emptyPublication = (base: number): Publication => ({
  base,
  addSystems: [],
  addDatasets: [],
  changeDatasets: [],
  removeDatasets: [],
  addSegments: [],
  removeSegments: [],
  putSuperseded: [],
  removeSuperseded: [],
});
