import { acrossOf, callsAt, panelAt, type HalfHourLayout } from "./half-hour-layout";
import type { HalfHourSlot } from "./half-hour-slots";

interface OfSlot {
  /** `at` of the half-hour. */
  readonly slot: string;
}
export interface SlotBar extends OfSlot {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}
export interface SlotText extends OfSlot {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}
export interface SlotDot extends OfSlot {
  readonly x: number;
  readonly y: number;
  readonly met: boolean;
}
/** Of calls, of the service level, or of the handle time. */
export interface UsualLine extends SlotBar {
  readonly of: "calls" | "level" | "handle";
}

/** What is drawn of half-hours, in pixels. */
export interface HalfHourInk {
  /** One of each for every half-hour. */
  readonly answered: readonly SlotBar[];
  readonly lost: readonly SlotBar[];
  readonly usual: readonly UsualLine[];
  readonly ranks: readonly SlotText[];
  readonly dots: readonly SlotDot[];
  readonly handles: readonly SlotDot[];
}

/** How high a rank stands above the end of its bar, in pixels. */
const rankRoom = 14;

/** Half-hours as they stand in a layout: calls as bars, answered below lost, the rank of what cost most above them. */
export function halfHourInk(
  slots: readonly HalfHourSlot[],
  layout: HalfHourLayout,
  share: number,
): HalfHourInk {
  const { several, step, level, handle } = layout;
  const gap = step > 8 ? 1 : 0.3;
  const baseOf = ({ day }: HalfHourSlot): number => layout.bases.get(day) ?? 0;
  const y = (slot: HalfHourSlot, n: number): number => callsAt(layout, baseOf(slot), n);
  const bar = (slot: HalfHourSlot, y1: number, y2: number): SlotBar => {
    const x = acrossOf(layout, slot.place);
    return { slot: slot.at, x1: x + gap, x2: x + step - gap, y1, y2 };
  };
  const center = ({ place }: HalfHourSlot): number => acrossOf(layout, place) + step / 2;
  const tick = (slot: HalfHourSlot, of: "level" | "handle", at: number): UsualLine => {
    const x = center(slot);
    return { slot: slot.at, of, x1: x - step / 2 + 1, x2: x + step / 2 - 1, y1: at, y2: at };
  };
  const dot = (slot: HalfHourSlot, at: number, met: boolean): SlotDot => ({
    ...{ slot: slot.at, x: center(slot), y: at, met },
  });
  return {
    answered: slots.map((slot) => bar(slot, y(slot, slot.answered), baseOf(slot))),
    lost: slots.map((slot) => bar(slot, y(slot, slot.answered + slot.lost), y(slot, slot.answered))),
    usual: [
      ...slots.flatMap((slot): UsualLine[] => {
        if (!slot.usual) return [];
        const at = y(slot, slot.usual.offered);
        return [{ ...bar(slot, at, at), of: "calls" }];
      }),
      ...slots.flatMap((slot) => {
        const value = slot.usual?.level;
        return level && value != null ? [tick(slot, "level", panelAt(level, value))] : [];
      }),
      ...slots.flatMap((slot) => {
        const value = slot.usual?.handle;
        return handle && value != null ? [tick(slot, "handle", panelAt(handle, value))] : [];
      }),
    ],
    ranks: slots.flatMap((slot): SlotText[] => {
      if (slot.rank === null || step < 10) return [];
      const { x1, x2 } = bar(slot, 0, 0);
      const end = y(slot, slot.answered + slot.lost);
      const usual = y(slot, slot.usual?.offered ?? 0);
      const struck = usual < end && usual > end - rankRoom; // by the line of what is usual: then above that
      return [{ slot: slot.at, x: (x1 + x2) / 2, y: (struck ? usual : end) - 7, text: String(slot.rank) }];
    }),
    dots: slots.flatMap((slot): SlotDot[] => {
      if (slot.level === null || (!several && !level)) return [];
      const at = level ? panelAt(level, slot.level) : baseOf(slot) + 9;
      return [dot(slot, at, slot.level >= share)];
    }),
    handles: slots.flatMap((slot) =>
      handle && slot.handle !== null ? [dot(slot, panelAt(handle, slot.handle), true)] : [],
    ),
  };
}
