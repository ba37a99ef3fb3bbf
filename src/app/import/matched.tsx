import { useEffect, useState } from "react";
import { Button } from "react-aria-components";
import { matchesOf, unmatched, type Matches } from "../../metrics";
import type { DatasetRecord } from "../../store";
import { useDevice, useSession } from "../device";
import { csv, saveFile } from "../parts/save-file";
import { useWords } from "../words";

const order = ["id", "number", "email", "none", "ambiguous", "no_key"] as const;

/** How much of an import's leads, deals or answers found its calls, as the data stands now, and the rows that did not. */
export function Matched(props: { readonly dataset: DatasetRecord }) {
  const { t, f } = useWords();
  const { engine } = useDevice();
  const version = useSession(({ data }) => data?.version ?? 0);
  const [found, setFound] = useState<Matches | null>(null);
  const { id, title, rows } = props.dataset;
  const linked = (rows.leads ?? 0) + (rows.deals ?? 0) + (rows.surveys ?? 0) > 0;
  useEffect(() => {
    if (!linked) return;
    let gone = false;
    matchesOf(engine, id).then(
      (matches) => {
        if (!gone) setFound(matches);
      },
      () => undefined, // the report stands without it
    );
    return () => {
      gone = true;
    };
  }, [engine, id, linked, version]);
  if (!found) return null;
  const save = async () => {
    const names = ["file", "row", "reason", "id", "number", "email"] as const;
    const lines = (await unmatched(engine, id)).map((row) =>
      row.map((cell, i) => (i === 2 ? t(`match.${reasonOf(String(cell))}`) : String(cell ?? ""))),
    );
    saveFile(`${title} - ${t("match.unmatched")}.csv`, "text/csv", csv(names.map((name) => t(`match.column.${name}`)), lines)); // prettier-ignore
  };
  return (
    <section>
      <h3>{t("match.title")}</h3>
      <p>
        {t("match.share", {
          matched: f.number(found.matched),
          all: f.number(found.rows),
          percent: f.percent(found.matched / found.rows, 0),
        })}
      </p>
      <ul className="plain-list">
        {order.map((by) =>
          found.by[by] ? (
            <li key={by}>
              {t(`match.${by}`)}: <data value={found.by[by]}>{f.number(found.by[by])}</data>
            </li>
          ) : null,
        )}
      </ul>
      {found.matched === found.rows ? null : (
        <Button className="button" onPress={() => void save()}>
          {t("match.download")}
        </Button>
      )}
    </section>
  );
}

const reasonOf = (link: string): (typeof order)[number] => order.find((known) => known === link) ?? "none";
