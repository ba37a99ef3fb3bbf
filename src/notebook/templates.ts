import gapsAr from "./templates/benchmark-gaps.ar.md?raw";
import gapsEn from "./templates/benchmark-gaps.en.md?raw";
import overviewAr from "./templates/overview.ar.md?raw";
import overviewEn from "./templates/overview.en.md?raw";

/** A notebook that comes with Dialbook, in every language: the same cells, each with its own prose. */
export interface Template {
  readonly id: string;
  readonly text: Readonly<Record<"en" | "ar", string>>;
}

/** The notebooks that come with Dialbook, the home page's first. */
export const templates: readonly Template[] = [
  { id: "overview", text: { en: overviewEn, ar: overviewAr } },
  { id: "benchmark-gaps", text: { en: gapsEn, ar: gapsAr } },
];
