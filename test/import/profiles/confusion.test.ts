import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { inspect, profiles } from "../../../src/import";
import { AppError } from "../../../src/base";
import { ar } from "../../../src/i18n/ar";
import { en } from "../../../src/i18n/en";
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
const general = (id: string): boolean => id.startsWith("generic") || id.startsWith("dialbook-");

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
    expect(found[0]?.score).toBeGreaterThan((found[1]?.score ?? 0) + (own.startsWith("generic") ? 0 : 0.05));
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
    ["amazon", "Agent,StartInterval,EndInterval,Contacts missed,Occupancy,After contact work time\nada,2026-03-02T09:00:00Z,2026-03-02T09:30:00Z,1,72,120\n"],
    ["liveagent", "id,rankingType,datecreated,conversationid,agentcontactid,agentEmail,agent,contactid,comment\n1,R,2026-03-02 09:00:00,c1,a1,ada@example.test,Ada,k1,\n"],
    ["liveagent", "date,minutes,percentage\n2026-03-02,400,83\n2026-03-03,300,62\n"],
    ["avaya", "Split/Skill Report\nDate: 3/2/2026\nSplit,ACD Calls,Avg ACD Time,Avg ACW Time,Aban Calls,Avg Aban Time,% Ans Calls,% Within Service Level\nSupport,120,3:05,:20,8,:45,94,88\nBilling,80,2:05,:15,3,:40,96,90\n"],
    ["freshcaller", "date,total_calls,answered_calls,missed_calls,abandoned_calls,voicemails,average_talk_time,average_wait_time,average_handle_time\n2026-03-02,40,35,3,2,1,180,20,210\n"],
    ["talkdesk", "Agents Report\nAgent Name,Email,Agent Active?\nAda Muster,ada@example.test,true\nBen Muster,ben@example.test,false\n"],
    ["ringcentral", "Name,Ext,# Inbound,# Answered,# Abandoned,Avg. Handle Time,# Holds,# Refused\nSupport,800,50,45,5,00:03:20,7,1\n"],
  ] as const; // prettier-ignore
  it.each(cases)("%s", async (vendor, text) => {
    const error: unknown = await inspect([textFile(text)]).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AppError);
    expect((error as AppError).code).toBe(`file_aggregates_${vendor}`);
    for (const part of ["what", "why", "do"] as const)
      for (const words of [en, ar]) expect(words).toHaveProperty([`error.file_aggregates_${vendor}.${part}`]);
  });

  const unnamed = [
    "Index,Incoming Calls,Answered Calls,Answer Rate,Abandoned Calls,Answer Speed (AVG),Talk Duration (AVG),Waiting Time (AVG),Service Level (20 Seconds)\n1,217,204,94.01%,13,0:00:17,0:02:14,0:02:45,76.28%\n2,200,182,91.00%,18,0:00:20,0:02:22,0:06:55,72.73%\n",
    "Extension,Name,Total Calls,Answered Calls,Missed Calls,Abandoned Calls,Avg Ring Time,Avg Talk Time\n101,Ada,40,35,5,0,00:00:08,00:03:10\n",
    "Date,Queue,Offered,Answered,Abandoned,Avg Wait,Service Level %\n2026-03-02,Support,120,112,8,00:00:18,92\n",
    "التاريخ,عدد المكالمات,متوسط الانتظار,نسبة الرد\n2026-03-02,120,00:00:18,94%\n",
  ]; // prettier-ignore
  it.each(unnamed)("sums by day, queue or agent: %s", async (text) => {
    const error: unknown = await inspect([textFile(text)]).catch((thrown: unknown) => thrown);
    expect((error as AppError).code).toBe("file_aggregates");
  });
});
