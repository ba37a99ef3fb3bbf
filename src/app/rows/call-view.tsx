import { Button } from "react-aria-components";
import { callDetail, wholeRow } from "../../metrics";
import { useDevice, useSession } from "../device";
import { Problem } from "../parts/problem";
import { peopleView } from "../people";
import { useAsked } from "../use-asked";
import { useWords } from "../words";
import { FieldsList } from "./fields-list";
import type { Layer } from "./rows-view";

/** One call: every field, its parts, the row it came from, and the way to the contact's other calls. */
export function CallView(props: {
  readonly call: Extract<Layer, { kind: "call" }>;
  readonly onHistory: (contact: string) => void;
}) {
  const { engine } = useDevice();
  const { t } = useWords();
  const { systemId, callId } = props.call;
  const version = useSession(({ data }) => data?.version ?? 0);
  const people = peopleView(useSession(({ settings }) => settings));
  const { value, error } = useAsked(
    JSON.stringify([systemId, callId, version, people.scope]),
    async (signal) => ({
      detail: await callDetail(engine, { systemId, callId }, { signal }, people.scope),
    }),
  );
  if (error) return <Problem error={error} />;
  if (!value) return <p className="placeholder quiet">{t("rows.counting")}</p>;
  const { detail } = value;
  if (!detail) return <p>{t("call.gone")}</p>;
  const contact = detail.fields.contact_key;
  const written = Object.values(detail.original).some((one) => one !== null);
  return (
    <div className="call-view">
      {typeof contact === "string" ? (
        <p>
          <Button className="button" onPress={() => props.onHistory(contact)}>
            {t("call.history")}
          </Button>
        </p>
      ) : null}
      <section>
        <h3>{t("call.fields")}</h3>
        <FieldsList fields={detail.fields} hidden={people.columns} />
        {people.scope ? <p className="small quiet">{t("rows.times_hidden")}</p> : null}
      </section>
      {detail.legs.length > 0 ? (
        <section>
          <h3>{t("call.legs")}</h3>
          {detail.legs.map((leg, i) => (
            <div key={String(leg.leg_key)} className="leg">
              <h4>{t("call.leg", { n: i + 1 })}</h4>
              <FieldsList fields={ownOf(leg)} hidden={people.columns} />
            </div>
          ))}
        </section>
      ) : null}
      <section>
        <h3>{t("call.original")}</h3>
        {people.originals ? (
          <p className="small quiet">
            {t("call.original_where", {
              file: String(detail.fields.src_file ?? ""),
              row: String(detail.fields.src_row ?? ""),
            })}
          </p>
        ) : null}
        {people.originals && written ? (
          <FieldsList fields={detail.original} hidden={new Set()} />
        ) : (
          <p className="small quiet">{t(people.originals ? "call.original_none" : "rows.people_hidden")}</p>
        )}
      </section>
    </div>
  );
}

/** What a part of a call has of its own. */
const ownOf = (leg: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(leg).filter(
      ([name]) =>
        !name.startsWith("src_") && !["import_id", "system_id", "call_id", "leg_key"].includes(name),
    ),
  ) as Parameters<typeof FieldsList>[0]["fields"];

/** One row that is no call: all its columns. */
export function RowView({ row, source }: Extract<Layer, { kind: "row" }>) {
  const { engine } = useDevice();
  const { t } = useWords();
  const people = peopleView(useSession(({ settings }) => settings));
  const { value, error } = useAsked(JSON.stringify([source.sql, source.params, row]), async (signal) => ({
    fields: await wholeRow(engine, source, row, { signal }),
  }));
  if (error) return <Problem error={error} />;
  if (!value) return <p className="placeholder quiet">{t("rows.counting")}</p>;
  return <FieldsList fields={value.fields ?? row} hidden={people.columns} columns={source.columns} />;
}
