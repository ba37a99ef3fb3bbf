import type { follow as english } from "../en/follow";

export const follow: Readonly<Record<keyof typeof english, string>> = {
  "follow.later": "يتبع بعد الإفلات",
};
