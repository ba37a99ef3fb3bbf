import type { pareto as en } from "../en/pareto";

export const pareto: Record<keyof typeof en, string> = {
  "chart.pareto.title":
    "{measure, select, workload {{of, select, reason {أي الأسباب يستغرق الوقت} other {أي النتائج يستغرق الوقت}}} other {{of, select, reason {لماذا يتصل العملاء، بدءًا بالأكثر تكرارًا} other {نتائج المكالمات، بدءًا بالأكثر تكرارًا}}}}",
  "chart.pareto.subtitle":
    "{n, plural, zero {لا مكالمات} one {مكالمة واحدة} two {مكالمتان} few {# مكالمات} many {# مكالمة} other {# مكالمة}} ({population})",
  "chart.pareto.untimed":
    "{n, plural, zero {لا مكالمات مستبعدة} one {استُبعدت مكالمة واحدة مُجابة بلا مدة} two {استُبعدت مكالمتان مُجابتان بلا مدة} few {استُبعدت # مكالمات مُجابة بلا مدة} many {استُبعدت # مكالمة مُجابة بلا مدة} other {استُبعدت # مكالمة مُجابة بلا مدة}}",
  "chart.pareto.needs":
    "الوقت الذي تستغرقه المكالمات غير متوفر: اربط العمود الذي فيه مدة التحدث وسيمتلئ هذا الرسم.",
  "chart.pareto.no-reasons":
    "لا سبب مسجلًا لأي مكالمة هنا: اربط العمود الذي فيه سبب الاتصال وسيمتلئ هذا الرسم.",
  "chart.pareto.time": "وقت المعالجة: {value}",
  "chart.pareto.share": "{share} من المجموع",
  "chart.pareto.cumulative": "{share} مع ما فوقها",
  "chart.pareto.codes":
    "{n, plural, zero {لا رموز} one {رمز واحد} two {مجموع رمزين} few {مجموع # رموز} many {مجموع # رمزًا} other {مجموع # رمز}}",
  "chart.pareto.line": "النسبة مع ما فوقها؛ والنقاط المملوءة أقل ما يشكل {share}",
  "chart.pareto.description":
    "{n, plural, zero {لا شيء من أصل {of}} one {واحد من أصل {of} يشكل} two {اثنان من أصل {of} يشكلان} few {# من أصل {of} تشكل} many {# من أصل {of} تشكل} other {# من أصل {of} تشكل}} {share}: {names}{more, plural, =0 {} zero {} one { وواحد آخر} two { واثنان آخران} few { و# أخرى} many { و# أخرى} other { و# أخرى}}. وأكبرها {first}: {value}.",
  "chart.pareto.hidden":
    "{n, plural, zero {لكل منها عمود} one {لواحد منها عمود ضمن «{rest}»} two {اثنان منها ضمن «{rest}»} few {# منها ضمن «{rest}»} many {# منها ضمن «{rest}»} other {# منها ضمن «{rest}»}}.",
  "editing.chart.pareto": "القلّة التي تشكل معظم المكالمات",
  "editing.chart.pareto-workload": "القلّة التي تستغرق معظم الوقت",
  "chart.hours":
    "{n, plural, zero {{value} ساعة} one {{value} ساعة} two {{value} ساعة} few {{value} ساعات} many {{value} ساعة} other {{value} ساعة}}",
  "chart.no-reason": "بلا سبب مسجل",
  "chart.rest-reasons": "أسباب أخرى",
  "chart.column.reason": "السبب",
  "chart.column.seconds": "وقت المعالجة",
  "chart.column.cumulative": "مع ما فوقها",
};
