import type { halfHours as en } from "../en/half-hours";

export const halfHours: Record<keyof typeof en, string> = {
  "chart.half-hours.title": "كل نصف ساعة على حدة، {when}",
  "chart.half-hours.mean-title":
    "أنصاف ساعات يوم متوسط ({days, plural, zero {لا بيانات} one {بيانات يوم واحد} two {بيانات يومين} few {بيانات # أيام} many {بيانات # يومًا} other {بيانات # يوم}})",
  "chart.half-hours.offered":
    "{n, plural, zero {لا مكالمات معروضة} one {مكالمة معروضة واحدة} two {مكالمتان معروضتان} few {# مكالمات معروضة} many {# مكالمة معروضة} other {# مكالمة معروضة}}",
  "chart.half-hours.on-target":
    "ضمن المستهدف {met, number} من {of, plural, zero {لا فترات} one {فترة نصف ساعة واحدة} two {فترتي نصف ساعة} few {# فترات نصف ساعة} many {# فترة نصف ساعة} other {# فترة نصف ساعة}} ({share}): {line} خلال {target}، النقاط المملوءة",
  "chart.half-hours.of": "المكالمات في مستوى الخدمة",
  "chart.half-hours.late": "لم يُرد عليها في الوقت",
  "chart.half-hours.rank": "الكلفة، من 1",
  "chart.half-hours.usual": "المعتاد: اليوم نفسه في الأسابيع الأربعة السابقة",
  "chart.half-hours.usual-offered": "المعروضة عادةً",
  "chart.half-hours.usual-lost": "المفقودة عادةً",
  "chart.half-hours.usual-level": "مستوى الخدمة المعتاد",
  "chart.half-hours.usual-handle": "وقت المعالجة المعتاد",
  "chart.half-hours.beside": "{value}؛ المعتاد {usual}",
  "chart.half-hours.calls": "معروضة {offered}، مُجابة {answered}، مفقودة {lost}",
  "chart.half-hours.level": "مستوى الخدمة {share} من {n, number}",
  "chart.half-hours.handle": "وقت المعالجة {time}",
  "chart.half-hours.cost": "الكلفة رقم {rank}: لم يُرد في الوقت على {n}",
  "chart.half-hours.one": "{when} ({n})",
  "chart.half-hours.busiest": "أكثر المكالمات: {when}، والمعروضة {n}.",
  "chart.half-hours.costliest":
    "{n, plural, zero {لا نصف ساعة مرقمة} one {نصف الساعة الأعلى كلفة، بعدد ما لم يُرد عليه في الوقت، مرقم} two {نصفا الساعة الأعلى كلفة، بعدد ما لم يُرد عليه في الوقت، مرقمان} few {أنصاف الساعات الأعلى كلفة، بعدد ما لم يُرد عليه في الوقت، مرقمة وعددها #} many {أنصاف الساعات الأعلى كلفة، بعدد ما لم يُرد عليه في الوقت، مرقمة وعددها #} other {أنصاف الساعات الأعلى كلفة، بعدد ما لم يُرد عليه في الوقت، مرقمة وعددها #}}: {list}.",
  "editing.chart.half-hours": "كل نصف ساعة على حدة",
  "builder.suggest.half-hours": "أي أنصاف الساعات أخفقت؟",
  "builder.suggest.half-hours.what":
    "المكالمات والمفقودة ومستوى الخدمة ووقت المعالجة في كل نصف ساعة، إلى جانب المعتاد.",
};
