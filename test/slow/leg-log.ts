/** How many calls begin in each file, and how many of them end in the next one. */
export interface LegLog {
  readonly calls: number;
  readonly shared: number;
}

const header = "Call Time,Call ID,From,To,Direction,Status,Ringing,Talking,Cost,Call Activity Details";
const step = 90; // seconds from call to call

/** 3CX's call report, a row a leg: the last calls of a file are transferred once more in the file that follows. */
export function legLog({ calls, shared }: LegLog, n: number): string {
  const lines = [header];
  const leg = (file: number, call: number, after: number, to: string, direction: string): string => {
    const at = new Date(Date.UTC(2001, file, 1) + (call * step + after) * 1000).toISOString().slice(0, 19);
    const talking = direction === "Inbound" ? `00:01:${pad(call % 60)}` : "00:00:00";
    const id = 1_000_000 + file * calls + call;
    return [at, id, `+49301${String(100_000 + (call % 977))}`, to, direction, "Answered", "00:00:05", talking, "0.00", ""].join(","); // prettier-ignore
  };
  if (calls * step > 27 * 86_400) throw new RangeError("a file is a month");
  for (let call = calls - shared; call < calls; call += 1)
    lines.push(leg(n - 1, call, 70, '"Muster, Cleo (113)"', "Inbound"));
  for (let call = 0; call < calls; call += 1) {
    lines.push(leg(n, call, 0, "Support (800)", "Inbound Queue"));
    lines.push(leg(n, call, 5, '"Muster, Ada (111)"', "Inbound"));
  }
  return `${lines.join("\n")}\n`;
}

const pad = (n: number): string => String(n).padStart(2, "0");
