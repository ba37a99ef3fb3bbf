import type { panels as en } from "../en/panels";

const grain = "{grain, select, hour {الساعة} day {اليوم} week {الأسبوع} month {الشهر} other {ربع السنة}}";
const calls =
  "{n, plural, zero {لا مكالمات} one {مكالمة واحدة} two {مكالمتان} few {# مكالمات} many {# مكالمة} other {# مكالمة}}";
const more =
  "{others, plural, zero {رُسمت المجموعات كلها} one {لم تُرسم مجموعة أخرى} two {لم تُرسم مجموعتان أخريان} few {لم تُرسم # مجموعات أخرى} many {لم تُرسم # مجموعة أخرى} other {لم تُرسم # مجموعة أخرى}}";

export const panels: Record<keyof typeof en, string> = {
  "editing.chart.metric-panels": "مقياس عبر الزمن، لوحة لكل قائمة انتظار أو حملة …",
  "editing.chart.disposition-panels": "ما آلت إليه المكالمات، لوحة لكل قائمة انتظار أو حملة …",
  "chart.metric-panels.title": `{metric} حسب {by} و${grain}`,
  "chart.disposition-panels.title": `ما آلت إليه المكالمات حسب {by} و${grain}`,
  "chart.metric-panels.rest": `${more}: {value} معًا، العدد = {n, number}`,
  "chart.disposition-panels.rest": `${more}، وفيها ${calls}`,
  "chart.disposition-panels.one": "{name}: {groups}.",
  "chart.panels.untold":
    "{n, plural, zero {لم يُحجب شيء} one {حُجبت مجموعة واحدة} two {حُجبت مجموعتان} few {حُجبت # مجموعات} many {حُجبت # مجموعة} other {حُجبت # مجموعة}} لقلة الأشخاص وراءها",
  "chart.panels.at": "{name}، {when}",
  "chart.panels.head": "{value} · العدد = {n, number}",
  "chart.panels.many":
    "{groups, plural, zero {لا لوحات} one {لوحة واحدة} two {لوحتان} few {# لوحات} many {# لوحة} other {# لوحة}} بمقياس واحد، والأكثر مكالمات أولًا.",
  "chart.panels.each": "كل لوحة على حدة",
  "chart.panels.all": "الكل معًا",
  "builder.suggest.panels": "كيف سارت كل قائمة انتظار؟",
  "builder.suggest.panels.what": "مستوى الخدمة عبر الزمن في صورة صغيرة لكل قائمة انتظار، بمقياس واحد.",
};
