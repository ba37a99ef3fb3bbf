import type { chartsMore as en } from "../en/charts-more";

export const chartsMore: Record<keyof typeof en, string> = {
  "editing.chart.breakdown": "مقياس حسب قائمة الانتظار أو الموظف أو الساعة …",
  "editing.chart.leaderboard": "ترتيب مع بيان عدم اليقين",
  "chart.other-groups":
    "{by, select, agent_id {{n, plural, zero {لا موظفين آخرين} one {موظف آخر} two {موظفان آخران} few {# موظفين آخرين} many {# موظفًا آخر} other {# موظف آخر}}} other {{n, plural, zero {لا مجموعات أخرى} one {مجموعة أخرى واحدة} two {مجموعتان أخريان} few {# مجموعات أخرى} many {# مجموعة أخرى} other {# مجموعة أخرى}}}}",
  "chart.so-many-of": "{some} من {n, number}",
  "chart.share-of-all": "{share} من المجموع",
  "chart.state.partial": "القيمة غير معروفة لبعض هذه المكالمات",
  "chart.state.immature": "لم تكتمل المهلة لبعض هذه المكالمات",
  "chart.all": "المجموع معًا {value}",
  "chart.all-together": "المجموع معًا: {value}.",
  "chart.average": "المتوسط {value}",
  "chart.people-closed": "لا تعرض مساحة العمل هذه الأشخاص، ولذلك لا يظهر هنا شيء حسب الشخص.",
  "chart.people-too-few":
    "{n, plural, zero {لا أحد له مكالمات كافية} one {شخص واحد مكالماته أقل من أن يُعرض وحده} two {شخصان مكالماتهما أقل من أن يُعرضا منفردين} few {# أشخاص مكالماتهم أقل من أن يُعرضوا منفردين} many {# شخصًا مكالماتهم أقل من أن يُعرضوا منفردين} other {# شخص مكالماتهم أقل من أن يُعرضوا منفردين}}، ولا مكالمات لغير ذلك.",
  "chart.people-left-out":
    "{n, plural, zero {} one {لم يُعرض شخص واحد مكالماته قليلة جدًا} two {لم يُعرض شخصان مكالماتهما قليلة جدًا} few {لم يُعرض # أشخاص مكالماتهم قليلة جدًا} many {لم يُعرض # شخصًا مكالماتهم قليلة جدًا} other {لم يُعرض # شخص مكالماتهم قليلة جدًا}}",
  "chart.groups.subtitle":
    "{unit, select, share {بالنسبة المئوية} s {بالزمن} currency {{currency}} currency_per_day {{currency} في اليوم} points {بالنقاط} other {بالعدد}}{intervals, select, yes {، مع فترة الثقة (95%)} other {}}، العدد = {n, number}",
  "chart.breakdown.title": "{metric} حسب {by}",
  "chart.breakdown.description":
    "{groups, plural, zero {لا مجموعات.} one {مجموعة واحدة.} two {مجموعتان.} few {# مجموعات.} many {# مجموعة.} other {# مجموعة.}} الأعلى: {highest} ({highestValue}). الأدنى: {lowest} ({lowestValue}).",
  "chart.leaderboard.title": "{metric} حسب {by}، مقارنة بالمتوسط",
  "chart.leaderboard.average": "المتوسط: {value}.",
  "chart.leaderboard.better": "أفضل منه: {names}.",
  "chart.leaderboard.worse": "أسوأ منه: {names}.",
  "chart.leaderboard.above": "أعلى منه: {names}.",
  "chart.leaderboard.below": "أدنى منه: {names}.",
  "chart.leaderboard.unclear":
    "{some, select, no {الفرق عن المتوسط واضح للجميع.} other {لا يمكن الجزم في {n} من {of}: قد يكون الفرق مصادفة.}}",
  "chart.standing.better": "أفضل من المتوسط",
  "chart.standing.worse": "أسوأ من المتوسط",
  "chart.standing.above": "أعلى من المتوسط",
  "chart.standing.below": "أدنى من المتوسط",
  "chart.standing.cannot_tell": "لا يمكن الجزم",
  "chart.column.standing": "مقارنة بالمتوسط",
  "editing.chart.distribution": "كم تستغرق المكالمات",
  "editing.chart.service-level-curve": "نسبة الرد خلال عدد من الثواني",
  "chart.within-limit": "{share} خلال {limit}",
  "chart.target-is": "المستهدف {value}",
  "chart.median-is": "الوسيط {value}",
  "chart.p90-is": "المئين التسعون {value}",
  "chart.from-to": "أكثر من {from} وحتى {to}",
  "chart.and-more": "وأكثر",
  "chart.longer-than": "أكثر من {from}",
  "chart.not-answered":
    "{n, plural, zero {كلها مجابة} one {مكالمة واحدة غير مجابة} two {مكالمتان غير مجابتين} few {# مكالمات غير مجابة} many {# مكالمة غير مجابة} other {# مكالمة غير مجابة}}",
  "chart.column.within": "خلال (ث)",
  "chart.column.counted": "ما يُحسب في الوقت",
  "chart.column.longer-than": "أكثر من (ث)",
  "chart.column.up-to": "حتى (ث)",
  "chart.column.answered": "المجابة",
  "chart.column.not-answered": "غير المجابة",
  "chart.service-level-curve.title": "مستوى الخدمة لو كان المستهدف غير ذلك",
  "chart.service-level-curve.subtitle":
    "نسبة المكالمات المجابة خلال عدد من الثواني، مع فترة الثقة (95%)، العدد = {n, number}",
  "chart.service-level-curve.short": "الترك المبكر: أقل من {limit}",
  "chart.service-level-curve.own-targets": "لبعض قوائم الانتظار مستهدف خاص، فلم يُعلَّم أي مستهدف",
  "chart.service-level-curve.curve": "نسبة الرد في الوقت",
  "chart.service-level-curve.at": "عند المستهدف {limit}: {share}",
  "chart.service-level-curve.no-curve":
    "تعدّ هذه الصيغة فترات زمنية لا مكالمات، فلا منحنى لها. اختر صيغة هي نسبة من المكالمات.",
  "chart.service-level-curve.description": "{shares}.",
  "chart.distribution.title": "{name}: التوزيع",
  "chart.distribution.subtitle": "المكالمات حسب الطول، العدد = {n, number}: {population}",
  "chart.distribution.unknown":
    "{n, plural, zero {كل المكالمات تذكر المدة} one {مكالمة واحدة لا تذكر المدة} two {مكالمتان لا تذكران المدة} few {# مكالمات لا تذكر المدة} many {# مكالمة لا تذكر المدة} other {# مكالمة لا تذكر المدة}}",
  "chart.distribution.untold": "لا تذكر أي من هذه المكالمات: {name}. اربط العمود عند الاستيراد ليُرسم هنا.",
  "chart.distribution.description":
    "نصفها يستغرق حتى {median} (فترة الثقة 95% من {low} إلى {high})، وتسعة من كل عشرة حتى {p90}، وأطولها {longest}.",
  "chart.distribution.answered": "المجابة",
  "chart.distribution.others": "غير المجابة",
};
