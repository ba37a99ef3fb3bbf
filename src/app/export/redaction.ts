import { records } from "../../base";
import type { Engine } from "../../engine";
import type { Words } from "../words";
import { redactor, type Redact } from "./redact";

/** Everybody who is named as working here. */
const people = `SELECT DISTINCT name FROM (
  SELECT agent_id AS name FROM calls UNION ALL SELECT agent_id FROM agent_time
  UNION ALL SELECT owner FROM leads UNION ALL SELECT owner FROM deals
) WHERE trim(name) <> '' ORDER BY name`;

/** Hides the names of everybody who works here, and telephone numbers. */
export async function redaction({
  engine,
  words,
}: {
  readonly engine: Engine;
  readonly words: Words;
}): Promise<Redact> {
  const { t, f } = words;
  const names = records(await engine.query(people)).map(({ name }) => String(name));
  return redactor({
    names,
    person: (n) => t("export.person", { n: f.number(n) }),
    number: t("export.number"),
  });
}
