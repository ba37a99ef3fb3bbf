import {
  dateTargets,
  type ColumnMapping,
  type DateOrder,
  type DurationUnit,
  type Mapping,
} from "../../import";
import { Combo } from "../parts/combo";
import { Fold } from "../parts/fold";
import { Select } from "../parts/select";
import { useWords } from "../words";
import { clockWords } from "./clock-words";
import { Doubts } from "./doubts";
import type { Draft } from "./import-session";
import { placeOf } from "./place-of";
import { doubtsOf } from "./readiness";
import { zones } from "./zones";

const orders: readonly DateOrder[] = [
  "ymd",
  "dmy",
  "mdy",
  "epoch_s",
  "epoch_ms",
  "rfc2822",
  "excel",
  "time_only",
];
const units: readonly DurationUnit[] = ["s", "ms", "min", "h", "clock"];
const clocks = ["local", "utc", "offset"] as const;

/** Text in its own direction, whatever stands around it. */
const apart = (text: string): string => `\u2068${text}\u2069`;

const asked: ReadonlySet<string> = new Set(["date", "zone", "durations"]);

/** How dates, times, durations and the direction are read, by example. */
export function Reading(props: {
  readonly draft: Draft;
  readonly onChange: (mapping: Mapping) => void;
  readonly onConfirm: (code: string) => void;
}) {
  const { t, f } = useWords();
  const { mapping, preview } = props.draft;
  if (!mapping) return null;
  const doubts = doubtsOf(props.draft);
  const at = (place: string) => (
    <Doubts doubts={doubts.filter(({ code }) => placeOf(code) === place)} onConfirm={props.onConfirm} />
  );
  const set = (patch: Partial<Mapping>) => props.onChange({ ...mapping, ...patch });
  const dated = dateTargets(mapping.kind).some((date) =>
    mapping.columns.some(({ target }) => target === date),
  );
  const unit = mapping.columns.find(({ duration }) => duration !== undefined)?.duration;
  const example = preview?.dateExample;
  // What a known layout says needs no looking at; a guess does, and so does a question.
  const open =
    mapping.profile === "generic" ||
    doubts.some(({ code }) => asked.has(placeOf(code)) && code !== "date_mixed");
  const summary = [
    ...(dated ? [t(`import.panel.date_order.${mapping.dateOrder}`), ...clockWords({ t }, mapping)] : []),
    ...(unit ? [t("import.panel.durations_in", { unit: t(`import.panel.duration.${unit}`) })] : []),
  ].join(" · ");
  return (
    <section className="review-part" aria-labelledby="how-we-read">
      <h3 id="how-we-read">{t("import.panel.how")}</h3>
      {example ? (
        <p className="date-example">
          {t("import.panel.date_example", {
            written: apart(example.written),
            read: example.iso.length > 10 ? f.moment(example.iso) : f.date(example.iso),
          })}
        </p>
      ) : null}
      {dated || unit ? (
        <Fold startOpen={open} summary={<span className="small">{summary}</span>}>
          <div className="review-fields">
            {dated ? (
              <>
                {" "}
                <Select
                  label={t("import.panel.date_order")}
                  value={mapping.dateOrder}
                  options={orders.map((id) => ({ id, label: t(`import.panel.date_order.${id}`) }))}
                  onChange={(dateOrder) => set({ dateOrder })}
                />
                <Select
                  label={t("import.panel.clock")}
                  value={mapping.clock}
                  options={clocks.map((id) => ({ id, label: t(`import.panel.clock.${id}`) }))}
                  onChange={(clock) => set({ clock })}
                />
                <Combo
                  label={t(mapping.clock === "local" ? "import.panel.zone" : "import.panel.zone_shown")}
                  value={mapping.zone}
                  options={zones}
                  onChange={(zone) => set({ zone })}
                />
              </>
            ) : null}{" "}
            {unit ? (
              <Select
                label={t("import.panel.durations")}
                value={unit}
                options={units.map((id) => ({ id, label: t(`import.panel.duration.${id}`) }))}
                onChange={(duration) =>
                  set({ columns: mapping.columns.map((column) => inUnit(column, duration)) })
                }
              />
            ) : null}
          </div>
        </Fold>
      ) : null}
      {dated && mapping.dateOrder === "time_only" ? (
        <AssumedDate value={mapping.assumedDate} onChange={(assumedDate) => set({ assumedDate })} />
      ) : null}
      {at("date")}
      {at("zone")}
      {at("durations")}
      {mapping.kind !== "calls" || mapping.columns.some(({ target }) => target === "direction") ? null : (
        <Select
          label={t("import.panel.default_direction")}
          value={mapping.defaultDirection}
          placeholder={t("import.panel.not_said")}
          options={(["inbound", "outbound"] as const).map((id) => ({ id, label: t(`direction.${id}`) }))}
          onChange={(defaultDirection) => set({ defaultDirection })}
        />
      )}
      {at("direction")}
    </section>
  );
}

const inUnit = (column: ColumnMapping, duration: DurationUnit): ColumnMapping =>
  column.duration === undefined ? column : { ...column, duration };

function AssumedDate(props: {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}) {
  const { t } = useWords();
  return (
    <div className="field assumed" data-open={props.value === null || undefined}>
      <label htmlFor="assumed-date">{t("import.panel.assumed_date")}</label>
      <input
        id="assumed-date"
        className="input"
        type="date"
        value={props.value ?? ""}
        required
        aria-describedby="assumed-date-help"
        onChange={(event) => props.onChange(event.target.value === "" ? null : event.target.value)}
      />
      <p id="assumed-date-help" className="help">
        {t("import.panel.assumed_date_help")}
      </p>
    </div>
  );
}
