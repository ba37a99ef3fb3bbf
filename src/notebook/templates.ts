/** What a template is for: the library shows them by these. */
export const templateGroups = ["start", "service", "sales", "quality", "own"] as const;
export type TemplateGroup = (typeof templateGroups)[number];

/** Languages that every template is written in. */
export type TemplateLanguage = "en" | "ar";

/**
 * A notebook that comes with Dialbook, in every language: the same cells, each with its own prose. What it is called
 * is its front matter's title; which question it answers is the message `template.<id>`.
 */
export interface Template {
  readonly id: string;
  readonly group: TemplateGroup;
  readonly text: Readonly<Record<TemplateLanguage, string>>;
}

const files = import.meta.glob<string>("./templates/*.md", { eager: true, query: "?raw", import: "default" });

const template = (id: string, group: TemplateGroup): Template => {
  const text = (language: TemplateLanguage): string => files[`./templates/${id}.${language}.md`] ?? "";
  return { id, group, text: { en: text("en"), ar: text("ar") } };
};

/** The notebooks that come with Dialbook, the home page's first. */
export const templates: readonly Template[] = [
  template("overview", "start"),
  template("weekly-report", "start"),
  template("benchmark-gaps", "start"),
  template("inbound-service", "service"),
  template("missed-calls", "service"),
  template("half-hours", "service"),
  template("contact-reasons", "service"),
  template("outbound-sales", "sales"),
  template("lead-response", "sales"),
  template("campaign-roi", "sales"),
  template("follow-ups", "sales"),
  template("disposition-review", "quality"),
  template("team-coaching", "quality"),
  template("data-quality", "quality"),
  template("sql-scratchpad", "own"),
];
