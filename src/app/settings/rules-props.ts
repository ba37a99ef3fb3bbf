import type { Settings } from "../../store";

/** What the settings of counting have in common. */
export interface RulesProps {
  readonly settings: Settings;
  readonly onChange: (patch: Partial<Settings>) => void;
}
