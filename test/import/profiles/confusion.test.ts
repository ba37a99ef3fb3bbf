import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { inspect, profiles } from "../../../src/import";
import { AppError } from "../../../src/base";
import { sampleLog, textFile } from "../sample-file";

const folder = new URL("../../../public/samples/", import.meta.url);
const samples = readdirSync(folder)
  .filter((name) => name.endsWith(".csv"))
  .sort();
/** Samples that are named otherwise than their profile. */
const owners: Readonly<Record<string, string>> = {
  "queue-log": "technion", "asterisk-queue-log": "queue-log", "cloudtalk-api": "cloudtalk", "justcall-api": "justcall", "aircall-classic": "aircall",
  "ringcentral-parties": "ringcentral", "3cx-arabic": "3cx", "teams-direct-routing": "teams",
}; // prettier-ignore
const general = (id: string): boolean => id === "generic" || id.startsWith("dialbook-");

describe("every sample recognises itself first and no other profile's sample", () => {
  const matrix: string[] = [];
  it.each(samples)("%s", async (name) => {
    const [inspection] = await inspect([sampleLog(name)]);
    const own = owners[name.replace(".csv", "")] ?? name.replace(".csv", "");
    const found = inspection?.candidates ?? [];
    matrix.push(
      `${name.padEnd(28)}${found.map((one) => `${one.profile} ${one.score.toFixed(2)}`).join("  ")}`,
    );
    expect(found[0]?.profile).toBe(own);
    expect(found.map((one) => one.profile).filter((id) => id !== own && !general(id))).toEqual([]);
    expect(found[0]?.score).toBeGreaterThan((found[1]?.score ?? 0) + (own === "generic" ? 0 : 0.05));
  });
  it("and every phone system's profile has a sample", () => {
    console.log(`sample: profiles that recognise it, with their scores\n${matrix.join("\n")}`);
    const own = new Set(samples.map((name) => owners[name.replace(".csv", "")] ?? name.replace(".csv", "")));
    expect(profiles.map((profile) => profile.id).filter((id) => !general(id) && !own.has(id))).toEqual([]);
  });
});

describe("reports of sums are refused, with what to export instead", () => {
  const cases = [
    ["amazon", "Agent,Queue,StartInterval,EndInterval,Contacts handled,Contacts abandoned,Average handle time,Service level 20 seconds\nada,Support,2026-03-02T09:00:00Z,2026-03-02T09:30:00Z,10,1,240,92\n"],
    ["liveagent", "id,date,firstname,lastname,worktime,answers,answers_ph,calls,calls_ph,missed_calls,missed_calls_ph,call_seconds\n1,2026-03-02,Ada,Muster,28800,10,1.2,20,2.5,1,0.1,4800\n"],
    ["ringcentral", "Name,Ext,# Inbound,# Answered,# Abandoned,Avg. Handle Time,# Holds,# Refused\nSupport,800,50,45,5,00:03:20,7,1\n"],
  ] as const; // prettier-ignore
  it.each(cases)("%s", async (vendor, text) => {
    const error: unknown = await inspect([textFile(text)]).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AppError);
    expect((error as AppError).code).toBe(`file_aggregates_${vendor}`);
  });
});
