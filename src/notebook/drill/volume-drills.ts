import { lostRoutes, type Scope, type VolumeFigures, type VolumePopulation } from "../../metrics";
import { callDrill } from "./call-drill";
import type { DrillNumber } from "./drill";

const figures: readonly (readonly [VolumePopulation, (volume: VolumeFigures) => number])[] = [
  ["inbound", (volume) => volume.inbound],
  ["closed", (volume) => volume.closed ?? 0],
  ["offered", (volume) => volume.offered],
  ["answered", (volume) => volume.answered],
  ["lost", (volume) => volume.lost],
  ...lostRoutes.map((route) => [`lost:${route}`, (volume: VolumeFigures) => volume.lostBy[route]] as const),
  ["callback_queued", (volume) => volume.callbackQueued],
  ["unknown", (volume) => volume.unknown],
  ["abandoned_in_ivr", (volume) => volume.abandonedInIvr],
  ["out_of_hours", (volume) => volume.outOfHours],
  ["phantom", (volume) => volume.phantom],
  ["attempts", (volume) => volume.attempts],
  ["connects", (volume) => volume.connects ?? 0],
];

/** What each figure of the volume line opens, by the population that it counts. */
export const volumeDrills = (
  volume: VolumeFigures,
  scope: Scope,
): ReadonlyMap<VolumePopulation, DrillNumber> =>
  new Map(figures.map(([population, of]) => [population, callDrill(population, scope, of(volume))]));
