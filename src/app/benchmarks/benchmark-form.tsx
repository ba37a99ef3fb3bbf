import { useState } from "react";
import { Button, Input, Label, TextField } from "react-aria-components";
import { allMetrics, metricById, populationOf, type Benchmark, type MetricId } from "../../metrics";
import { Check } from "../parts/check";
import { Select } from "../parts/select";
import { SizeField } from "../parts/size-field";
import { useWords } from "../words";
import { scaleOf, typedAmount, unitKey } from "./scale";

const confidences = ["primary", "secondary", "computed", "memory", "unsourced"] as const;
const unstated = "unstated";
const texts = ["source", "sector", "size", "note"] as const;

/** An own benchmark, or one of the library with changes. */
export function BenchmarkForm(props: {
  readonly start: Benchmark | null;
  readonly onDone: (benchmark: Benchmark | null) => void;
}) {
  const { t, maybe } = useWords();
  const { start } = props;
  const [metric, setMetric] = useState<MetricId>(start?.metric ?? "service-level");
  const [variant, setVariant] = useState(start?.variant ?? unstated);
  const [low, setLow] = useState<number | null>(start?.low ?? null);
  const [high, setHigh] = useState<number | null>(start && start.high !== start.low ? start.high : null);
  const [text, setText] = useState(() =>
    Object.fromEntries(texts.map((name) => [name, worded(maybe, name, start?.[name])])),
  );
  const [year, setYear] = useState<number | null>(start?.year ?? null);
  const [confidence, setConfidence] = useState<Benchmark["confidence"]>(start?.confidence ?? "secondary");
  const [shown, setShown] = useState(start?.shown ?? true);
  const record = metricById(metric);
  const formula = record.variants.find(({ id }) => id === variant);
  const unit = start && start.metric === metric ? start.unit : (formula?.unit ?? record.unit);
  const ready = low !== null && (high === null || high >= low) && (text.source ?? "").trim() !== "";
  const optional = (name: (typeof texts)[number]) => {
    const typed = (text[name] ?? "").trim();
    if (typed === "") return {};
    const untouched = start?.[name] !== undefined && typed === worded(maybe, name, start[name]);
    return { [name]: untouched ? start[name] : typed };
  };
  const save = () => {
    if (low === null) return;
    props.onDone({
      id: start?.id ?? `own-${crypto.randomUUID()}`,
      metric,
      variant: variant === unstated ? null : variant,
      low,
      high: high ?? low,
      unit,
      population: start?.population ?? `population.${record.population}`,
      denominator:
        start?.denominator ??
        `population.${formula ? populationOf(record.id, formula.id) : record.population}`,
      year,
      confidence,
      doubtful: start?.doubtful ?? false,
      shown,
      own: true,
      ...(start?.target && { target: true as const }),
      ...optional("sector"),
      ...optional("size"),
      ...optional("note"),
      source: (text.source ?? "").trim(),
    });
  };
  const amount = (label: string, value: number | null, set: (value: number | null) => void) => (
    <SizeField
      label={label}
      unit={t(unitKey(unit))}
      value={value === null ? null : typedAmount(value, unit)}
      placeholder=""
      max={unit === "share" ? 100 : 1e9}
      onChange={(typed) => set(typed === null ? null : typed * scaleOf(unit))}
    />
  );
  return (
    <div className="bench-form">
      <Select
        label={t("bench.metric")}
        value={metric}
        options={allMetrics.map(({ id }) => ({ id, label: t(`metric.${id}`) }))}
        onChange={(id) => {
          setMetric(id);
          setVariant(metricById(id).defaults[0] ?? unstated);
        }}
      />
      <Select
        label={t("number.formula")}
        value={variant}
        options={[
          { id: unstated, label: t("bench.formula_unstated") },
          ...record.variants.map(({ id }) => ({ id, label: maybe(`variant.${metric}.${id}`) })),
        ]}
        onChange={setVariant}
      />
      {amount(t("bench.from_value"), low, setLow)}
      {amount(t("bench.to_value_band"), high, setHigh)}
      {texts.map((name) => (
        <TextField
          key={name}
          className="field"
          isRequired={name === "source"}
          value={text[name] ?? ""}
          onChange={(typed) => setText({ ...text, [name]: typed })}
        >
          <Label className="label">{t(`bench.${name}`)}</Label>
          <Input className="input" autoComplete="off" />
        </TextField>
      ))}
      <SizeField label={t("bench.year")} unit="" value={year} placeholder="" max={2100} onChange={setYear} />
      <Select
        label={t("bench.confidence")}
        value={confidence}
        options={confidences.map((id) => ({ id, label: t(`confidence.${id}`) }))}
        onChange={setConfidence}
      />
      <Check label={t("bench.show_default")} value={shown} onChange={setShown} />
      <div className="row">
        <Button className="button main" isDisabled={!ready} onPress={save}>
          {t("bench.keep")}
        </Button>
        <Button className="button plain" onPress={() => props.onDone(null)}>
          {t("app.cancel")}
        </Button>
      </div>
    </div>
  );
}

/** What the library writes as a message key, in the reader's words. */
const worded = (maybe: (key: string) => string, name: string, written: string | undefined): string => {
  if (written === undefined) return "";
  const key = name === "sector" || name === "size" ? `${name}.${written}` : written;
  const word = maybe(key);
  return word === key ? written : word;
};
