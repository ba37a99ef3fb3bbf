import type { charts as en } from "../en/charts";

export const charts: Record<keyof typeof en, string> = {
  "chart.empty": "لا توجد مكالمات هنا: لا شيء يطابق هذه الفترة وعوامل التصفية.",
  "chart.uncoded": "بلا رمز نتيجة",
  "chart.rest": "رموز أخرى",
  "chart.no-value": "لا توجد قيمة",
  "chart.bucket.week": "أسبوع {date}",
  "chart.calls":
    "{n, plural, zero {لا مكالمات} one {مكالمة واحدة} two {مكالمتان} few {# مكالمات} many {# مكالمة} other {# مكالمة}}",
  "chart.share-of":
    "{share} من {n, plural, zero {لا مكالمات} one {مكالمة واحدة} two {مكالمتين} few {# مكالمات} many {# مكالمة} other {# مكالمة}}",
  "chart.mean-calls":
    "{written} {n, plural, zero {مكالمة} one {مكالمة} two {مكالمة} few {مكالمات} many {مكالمة} other {مكالمة}} في المتوسط",
  "chart.days-observed":
    "{n, plural, zero {لم يُرصد أي يوم} one {رُصد يوم واحد} two {رُصد يومان} few {رُصدت # أيام} many {رُصد # يومًا} other {رُصد # يوم}}",
  "chart.interval": "من {low} إلى {high} (فترة الثقة 95%)",
  "chart.n": "العدد = {n, number}",
  "chart.before": "الفترة السابقة: {value}",
  "chart.partial": "بيانات جزئية: لم تُغطَّ الفترة كلها",
  "chart.named-share": "{name} {share}",
  "chart.weekday-hour": "{weekday}، {hour}",
  "chart.reference.target": "المستهدف {value}",
  "chart.reference.benchmark": "القيمة المرجعية {value}",
  "chart.reference.doubtful": "قيمة مرجعية مشكوك فيها {value}",
  "chart.column.hour": "الساعة",
  "chart.column.day": "اليوم",
  "chart.column.week": "الأسبوع بدءًا من",
  "chart.column.month": "الشهر",
  "chart.column.quarter": "ربع السنة",
  "chart.column.weekday": "يوم الأسبوع",
  "chart.column.calls": "المكالمات",
  "chart.column.share": "النسبة",
  "chart.column.mean": "متوسط المكالمات",
  "chart.column.days": "الأيام المرصودة",
  "chart.column.low": "الحد الأدنى (95%)",
  "chart.column.high": "الحد الأعلى (95%)",
  "chart.column.n": "العدد",
  "chart.column.before": "الفترة السابقة",
  "chart.disposition-trend.title":
    "نتائج المكالمات حسب {grain, select, hour {الساعة} day {اليوم} week {الأسبوع} month {الشهر} other {ربع السنة}}",
  "chart.disposition-trend.subtitle":
    "{measure, select, share {النسبة من مكالمات كل {grain, select, hour {ساعة} day {يوم} week {أسبوع} month {شهر} other {ربع سنة}}} other {عدد المكالمات في كل {grain, select, hour {ساعة} day {يوم} week {أسبوع} month {شهر} other {ربع سنة}}}}، والمجموع {n, plural, zero {لا مكالمات} one {مكالمة واحدة} two {مكالمتان} few {# مكالمات} many {# مكالمة} other {# مكالمة}}",
  "chart.disposition-trend.description":
    "من {from} إلى {to}. الأكثر تكرارًا: {largest}. حسب المجموعة: {groups}.",
  "chart.call-heatmap.title": "متى ترد المكالمات",
  "chart.call-heatmap.subtitle":
    "{measure, select, share {النسبة من جميع المكالمات} other {متوسط المكالمات في الساعة}}، {n, plural, zero {لا مكالمات} one {مكالمة واحدة} two {مكالمتان} few {# مكالمات} many {# مكالمة} other {# مكالمة}}؛ {most, plural, zero {لم تُرصد أي ساعة} one {رُصدت كل ساعة في يوم واحد} two {رُصدت كل ساعة في يومين} few {رُصدت كل ساعة في {span} أيام} many {رُصدت كل ساعة في {span} يومًا} other {رُصدت كل ساعة في {span} يوم}}",
  "chart.call-heatmap.description":
    "أكثر الساعات ازدحامًا: {first} ({firstValue}) و{second} ({secondValue}). أكثر الأيام ازدحامًا: {day}.",
  "chart.metric-trend.title":
    "{metric} حسب {grain, select, hour {الساعة} day {اليوم} week {الأسبوع} month {الشهر} other {ربع السنة}}",
  "chart.metric-trend.subtitle":
    "{unit, select, share {بالنسبة المئوية} s {بالزمن} currency_per_day {{currency} في اليوم} points {بالنقاط} other {بالعدد}}{intervals, select, yes {، مع فترة الثقة (95%)} other {}}، العدد = {n, number}",
  "chart.metric-trend.description":
    "من {from} إلى {to}: الأخيرة {last}، والأدنى {lowest} ({lowestAt})، والأعلى {highest} ({highestAt}).",
};
