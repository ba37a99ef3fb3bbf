import type { LoadProgress } from "../import";
import type { DataState, DatasetRecord, Publication, SegmentRecord } from "../store";
import { applyPublication } from "./apply-publication";
import { writeCodes } from "./code-segments";
import { byJoint } from "./dead-rows";
import { jointCalls } from "./joint-calls";
import { recounted, supersededCounts } from "./superseded-counts";
import { writeWindows } from "./window-segments";
import type { Workshop } from "./write-rows";

/**
 * The publication with all that follows from its state, in place of what followed from the present one: calls made of
 * several imports' legs, how many rows of each dataset are replaced, the side segments: windows of what changed, meanings where rows
 * are new or where what codes mean has changed.
 */
export async function withDerived(
  shop: Workshop,
  state: DataState,
  change: Publication,
  stage: (name: LoadProgress["stage"]) => void,
): Promise<Publication> {
  const old = state.segments.filter((s) => s.role === "joint").map((s) => s.id);
  const plain: Publication = {
    ...change,
    removeSegments: [...new Set([...change.removeSegments, ...old])],
    putSuperseded: change.putSuperseded.filter((s) => s.byImport !== byJoint),
    removeSuperseded: [
      ...change.removeSuperseded,
      ...state.superseded.filter((s) => s.byImport === byJoint).map((s) => s.id),
    ],
  };
  const bare = applyPublication(state, plain);
  const changed = recounted(bare.datasets, await supersededCounts(shop, bare));
  const joint = await jointCalls(shop, bare);
  const whole: Publication = {
    ...plain,
    addDatasets: plain.addDatasets.map((d) => changed.find((c) => c.id === d.id) ?? d),
    changeDatasets: merged(plain, changed),
    addSegments: [...plain.addSegments, ...joint.segments],
    putSuperseded: [...plain.putSuperseded, ...joint.superseded],
    removeSuperseded: plain.removeSuperseded.filter((id) => !joint.superseded.some((s) => s.id === id)),
  };
  stage("windows");
  const next = applyPublication(state, whole);
  const windows = await writeWindows(shop, state, next);
  const codes = await writeCodes(shop, next, change.raiseMapping ? next.segments : whole.addSegments);
  const kept = new Set(next.segments.filter((s) => s.role !== "codes").map((s) => s.id));
  const over = (s: SegmentRecord): boolean =>
    (s.role === "windows" && !windows.kept.includes(s.id)) ||
    (s.role === "codes" && (change.raiseMapping === true || !kept.has(s.of ?? "")));
  return {
    ...whole,
    addSegments: [...whole.addSegments, ...windows.added, ...codes],
    removeSegments: [...new Set([...whole.removeSegments, ...state.segments.filter(over).map((s) => s.id)])],
  };
}

/** The datasets to change, by what was wanted and what was counted; new ones are added whole. */
function merged(plain: Publication, changed: readonly DatasetRecord[]): readonly DatasetRecord[] {
  const added = new Set(plain.addDatasets.map((d) => d.id));
  const kept = plain.changeDatasets.filter((d) => !changed.some((c) => c.id === d.id));
  return [...kept, ...changed.filter((d) => !added.has(d.id))];
}
