import { useState } from "react";
import { Fold } from "../parts/fold";
import { Select } from "../parts/select";
import { useWords } from "../words";
import { FormulaChoices } from "./formula-choices";
import { HoursEditor } from "./hours-editor";
import { QueueLimits } from "./queue-limits";
import type { RulesProps } from "./rules-props";
import { SmallestFields } from "./smallest-fields";
import { MoreThresholds } from "./more-thresholds";
import { Thresholds } from "./thresholds";
import { useQueues } from "./use-queues";

const all = "workspace";

/** Limits, opening hours and formulas: of the whole workspace, or of one queue that has its own. */
export function RulesFor(props: RulesProps) {
  const { t } = useWords();
  const queues = useQueues();
  const [of, setOf] = useState(all);
  const queue = of === all ? null : of.slice(1);
  return (
    <>
      {queues.length === 0 ? null : (
        <Select
          label={t("rules.for")}
          value={of}
          options={[
            { id: all, label: t("rules.workspace") },
            ...queues.map((name) => ({ id: `=${name}`, label: name })),
          ]}
          onChange={setOf}
        />
      )}
      {queue === null ? (
        <>
          <Thresholds {...props} />
          <Fold summary={t("rules.more_thresholds")} startOpen={false}>
            <MoreThresholds {...props} />
          </Fold>
        </>
      ) : (
        <QueueLimits key={queue} queue={queue} {...props} />
      )}
      <HoursEditor key={`hours ${of}`} queue={queue} {...props} />
      <Fold summary={t("rules.formulas")} startOpen={false}>
        <FormulaChoices key={`formulas ${of}`} queue={queue} {...props} />
      </Fold>
      {queue === null ? (
        <Fold summary={t("rules.smallest")} startOpen={false}>
          <SmallestFields {...props} />
        </Fold>
      ) : null}
    </>
  );
}
