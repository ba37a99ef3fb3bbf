import { useState } from "react";
import { metricById, metricGroups, carried, onlyIn, type Dimension } from "../../../metrics";
import { besideScope } from "../../../notebook";
import { useDevice, useSession } from "../../device";
import { Problem } from "../../parts/problem";
import { Select } from "../../parts/select";
import { peopleView } from "../../people";
import type { OpenNumber } from "../../session";
import { useAsked } from "../../use-asked";
import { useWords } from "../../words";
import { BreakdownTable, broken, type BrokenDown } from "./breakdown-table";

/** What a reader looks for and not every denominator carries: whoever was not answered has none of it. */
const wanted: readonly Dimension[] = ["reason", "disposition", "agent_id"];

/** The number by a dimension that its whole denominator carries, beside what it is compared with. */
export function NumberBreakdown({ number }: { readonly number: OpenNumber }) {
  const { engine } = useDevice();
  const words = useWords();
  const { t, f, maybe } = words;
  const { metric, variant } = number.result.value;
  const version = useSession(({ data }) => data?.version ?? 0);
  const settings = useSession((session) => session.settings);
  const people = peopleView(settings);
  const record = metricById(metric);
  const formula = record.variants.find(({ id }) => id === variant);
  const open = (id: Dimension): boolean => !people.dimensions.has(id);
  const offered = (formula ? carried(record, formula) : []).filter(open);
  const lacking = wanted.filter((id) => open(id) && !offered.includes(id));
  const [dimension, setDimension] = useState<Dimension | null>(
    offered.find((id) => id === "queue") ?? offered[0] ?? null,
  );
  const compared = besideScope(number.scope, dimension, number.period);
  const key = dimension && JSON.stringify([metric, variant, dimension, number.scope, compared, version]);
  const { value, error } = useAsked(key, async (signal) => {
    const groups = (scope: typeof number.scope) =>
      metricGroups(engine, metric, dimension ?? "system_id", scope, { signal, variant });
    const now = await groups(number.scope);
    const before = compared && now.whole.state !== "not_by_dimension" ? await groups(compared) : null;
    return { now, before };
  });
  if (dimension === null) return null;
  const [others] = Object.values(number.scope.compare ? {} : (number.period.other?.filters ?? {}));
  const [against] = onlyIn(others);
  return (
    <section className="number-part">
      <h3>{t("number.breakdown_title")}</h3>
      <Select
        label={t("number.breakdown")}
        value={dimension}
        options={offered.map((id) => ({ id, label: maybe(`dimension.${id}`) }))}
        onChange={setDimension}
      />
      {error ? <Problem error={error} /> : null}
      {!value && !error ? <p className="placeholder quiet">{t("rows.counting")}</p> : null}
      {value?.now.whole.state === "not_by_dimension" ? (
        <p className="quiet">
          {t("number.breakdown_not_by", { dimension: maybe(`dimension.${dimension}`) })}
        </p>
      ) : value ? (
        <BreakdownTable
          key={key}
          groups={inOrder(broken(value.now.groups, value.before?.groups ?? []), dimension)}
          dimension={dimension}
          least={dimension === "agent_id" ? settings.minimumGroup : 0}
          was={value.before && (against ?? t("number.breakdown_was"))}
        />
      ) : null}
      {lacking.length > 0 ? (
        <p className="small quiet">
          {t("number.breakdown_lacks", { names: f.list(lacking.map((id) => maybe(`dimension.${id}`))) })}
        </p>
      ) : null}
    </section>
  );
}

/** Hours and weekdays as they go by; the rest as they come, the largest first. */
const inOrder = (groups: readonly BrokenDown[], dimension: Dimension): readonly BrokenDown[] =>
  dimension === "hour" || dimension === "weekday"
    ? groups.toSorted((a, b) => Number(a.group) - Number(b.group))
    : groups;
