import { useState } from "react";
import { Button } from "react-aria-components";
import { copySql } from "../../../metrics";
import { valueText } from "../../cells/metric-words";
import { useDevice, useSession } from "../../device";
import { Fold } from "../../parts/fold";
import { Problem } from "../../parts/problem";
import type { OpenNumber } from "../../session";
import { useAsked } from "../../use-asked";
import { useWords } from "../../words";

const comment = (text: string): string => `-- ${text.replaceAll(/\s+/g, " ")}`;

/** The number's question as SQL that stands by itself. */
export function NumberSql({ number }: { readonly number: OpenNumber }) {
  const { engine } = useDevice();
  const words = useWords();
  const { t, maybe } = words;
  const { value } = number.result;
  const { metric, variant } = value;
  const version = useSession(({ data }) => data?.version ?? 0);
  const [copied, setCopied] = useState(false);
  const { value: sql, error } = useAsked(JSON.stringify([metric, variant, number.scope, version]), (signal) =>
    copySql(engine, metric, variant, number.scope, { signal }),
  );
  const { from, to } = number.scope.period;
  const head = [
    comment(`${maybe(`metric.${metric}`)}: ${maybe(`variant.${metric}.${variant}`)}`),
    comment(`${from} <= ... < ${to}; ${t("number.data_version")} ${version}`),
  ];
  const text = sql === null ? null : [...head, sql].join("\n");
  const lead =
    value.value === null
      ? t("number.sql_lead_none")
      : t("number.sql_lead", { value: valueText(words, value, value.value) });
  return (
    <section className="number-part">
      <h3>{t("number.sql")}</h3>
      {error ? <Problem error={error} /> : null}
      {text === null ? null : (
        <>
          <p className="small quiet">{lead}</p>
          <p>
            <Button
              className="button"
              onPress={() => {
                void navigator.clipboard.writeText(text).then(() => setCopied(true));
              }}
            >
              {copied ? t("app.copied") : t("number.copy_sql")}
            </Button>
          </p>
          <Fold summary={t("number.show_sql")} startOpen={false}>
            <pre className="sql-text" dir="ltr" tabIndex={0} aria-label={t("number.sql")}>
              {text}
            </pre>
          </Fold>
        </>
      )}
    </section>
  );
}
