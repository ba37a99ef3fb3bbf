import { useState } from "react";
import { Button, Input, Label, TextField } from "react-aria-components";
import { allMetrics, metricById, type Benchmark, type MetricId } from "../../metrics";
import { Select } from "../parts/select";
import { SizeField } from "../parts/size-field";
import { useValues } from "../settings/use-values";
import { useWords } from "../words";
import { scaleOf, typedAmount, unitKey } from "./scale";

const all = "all";

/** Sets a target for a metric: for everything, or for a queue, a team, some days. */
export function TargetForm(props: {
  readonly metric: MetricId | null;
  /** The formula looked at, whose unit the target has. */
  readonly variant?: string;
  readonly onDone: (target: Benchmark) => void;
}) {
  const { t } = useWords();
  const queues = useValues("queue");
  const teams = useValues("team");
  const [metric, setMetric] = useState<MetricId>(props.metric ?? "service-level");
  const [low, setLow] = useState<number | null>(null);
  const [high, setHigh] = useState<number | null>(null);
  const [queue, setQueue] = useState(all);
  const [team, setTeam] = useState(all);
  const [days, setDays] = useState({ from: "", until: "" });
  const record = metricById(metric);
  const own = record.variants.find(({ id }) => id === props.variant && metric === props.metric);
  const unit = own?.unit ?? record.unit;
  const better = own?.better ?? record.better;
  const band = better === "band";
  const shown = (amount: number | null) => (amount === null ? null : typedAmount(amount, unit));
  const read = (typed: number | null) => (typed === null ? null : typed * scaleOf(unit));
  const ready =
    low !== null &&
    (!band || (high !== null && high >= low)) &&
    (days.until === "" || days.until >= days.from);
  const save = () => {
    if (low === null) return;
    props.onDone({
      id: `target-${crypto.randomUUID()}`,
      metric,
      variant: unit === record.unit ? null : (own?.id ?? null),
      low,
      high: band ? (high ?? low) : low,
      unit,
      population: `population.${record.population}`,
      denominator: "denominator.unstated",
      source: "",
      year: null,
      confidence: "unsourced",
      doubtful: false,
      shown: true,
      own: true,
      target: true,
      ...(queue !== all && { queue: queue.slice(1) }),
      ...(team !== all && { team: team.slice(1) }),
      ...(days.from !== "" && { from: days.from }),
      ...(days.until !== "" && { until: days.until }),
    });
  };
  const values = (list: readonly string[], every: string) => [
    { id: all, label: every },
    ...list.map((name) => ({ id: `=${name}`, label: name })),
  ];
  const most = unit === "share" ? { max: 100 } : { max: 1e9 };
  return (
    <div className="bench-form">
      {props.metric === null ? (
        <Select
          label={t("bench.metric")}
          value={metric}
          options={allMetrics.map(({ id }) => ({ id, label: t(`metric.${id}`) }))}
          onChange={setMetric}
        />
      ) : null}
      <SizeField
        label={t(band ? "bench.from_value" : better === "lower" ? "bench.at_most" : "bench.at_least")}
        unit={t(unitKey(unit))}
        value={shown(low)}
        placeholder=""
        {...most}
        onChange={(typed) => setLow(read(typed))}
      />
      {band ? (
        <SizeField
          label={t("bench.to_value")}
          unit={t(unitKey(unit))}
          value={shown(high)}
          placeholder=""
          {...most}
          onChange={(typed) => setHigh(read(typed))}
        />
      ) : null}
      {queues.length > 0 ? (
        <Select
          label={t("dimension.queue")}
          value={queue}
          options={values(queues, t("bench.all_queues"))}
          onChange={setQueue}
        />
      ) : null}
      {teams.length > 0 ? (
        <Select
          label={t("dimension.team")}
          value={team}
          options={values(teams, t("bench.all_teams"))}
          onChange={setTeam}
        />
      ) : null}
      {(["from", "until"] as const).map((end) => (
        <TextField
          key={end}
          className="field"
          value={days[end]}
          onChange={(day) => setDays({ ...days, [end]: day })}
        >
          <Label className="label">{t(end === "from" ? "bench.first_day" : "bench.last_day")}</Label>
          <Input className="input" type="date" />
        </TextField>
      ))}
      <Button className="button main" isDisabled={!ready} onPress={save}>
        {t("bench.set_target")}
      </Button>
    </div>
  );
}
