import type { ChartContext } from "./types";

/** How charts about leads name steps and what is missing. */
export interface LeadWords {
  step(id: string): string;
  /** Why a number is not there, as `needs.<key>`. */
  missing(needs: string | null): string;
  /** What is said where there is nothing to draw. */
  nothing(needs: string | null): string;
}

/** The words of charts about leads. */
export const leadWords = ({ t }: ChartContext): LeadWords => ({
  step: (id) => t(`lead.step.${id}`),
  missing: (needs) => (needs === null ? "" : t("lead.missing", { what: t(`needs.${needs}.name`) })),
  nothing: (needs) =>
    needs === null
      ? t("lead.none")
      : `${t("lead.missing", { what: t(`needs.${needs}.name`) })}. ${t(`needs.${needs}.how`)}`,
});
