import type { RowSource } from "../../metrics";

const usual: Readonly<Record<string, readonly string[]>> = {
  calls: "started_local direction queue agent_id contact_key result wait_s talk_s disposition".split(" "),
  leads: "created_local lead_id source campaign first_attempt_s first_connect_s".split(" "),
  responses: "started_local queue agent_id contact_key question score scale_max".split(" "),
  deals: "deal_id lead_id created_on closed_on status amount currency".split(" "),
};

/** Columns that a first look wants, of those that there are. */
export function usualColumns({ fact, columns }: RowSource): readonly string[] {
  const names = columns.map(({ name }) => name);
  const wanted = usual[fact] ?? (names.includes("direction") ? usual.calls : undefined);
  const found = (wanted ?? names).filter((name) => names.includes(name) && name !== "why" && name !== "hit");
  return found.length > 0 ? found.slice(0, 10) : names.slice(0, 10);
}
