import type { attempts as en } from "../en/attempts";

const leads =
  "{n, plural, zero {لا عملاء محتملين} one {عميل محتمل واحد} two {عميلان محتملان} few {# عملاء محتملين} many {# عميلًا محتملًا} other {# عميل محتمل}}";

export const attempts: Record<keyof typeof en, string> = {
  "editing.chart.attempts": "هل تنفع محاولة أخرى",
  "editing.chart.best-time": "متى يرد الناس",
  "opens.attempts": "عرض المحاولات",
  "opens.attempts-reached": "عرض ما وصل منها إلى أحد، ولو كان رقمًا خاطئًا",
  "chart.attempts.title": "ما تصل إليه كل محاولة إضافية",
  "chart.attempts.subtitle":
    "محاولات الفترة مع من لم يُوصَل إليهم قبلها، والمحاولات الأولى منها {n, number}: حصة من وصلت إليهم، مع فترة الثقة (95%)؛ وتحتها عدد من جُرّبت معهم",
  "chart.attempts.description":
    "تصل المحاولة {from} إلى {first}، والمحاولة {last} إلى {lastShare} ممن بقي يُتصل بهم عندها، وعددهم {lastN, plural, zero {#} one {#} two {#} few {#} many {#} other {#}}. ولو جُرّبت مع الجميع بهذا القدر لوُصل إلى {all}.",
  "chart.attempts.nth": "المحاولة {n, number}",
  "chart.attempts.reached": `وصلت إلى {share}: {k, number} من ${leads} لم يُوصَل إليهم قبلها`,
  "chart.attempts.by-then": "وُصل حتى حينها إلى {share}، لو جُرّبت مع الجميع بهذا القدر",
  "chart.attempts.each": "هذه المحاولة",
  "chart.attempts.cumulative": "وُصل إليهم حتى حينها",
  "chart.attempts.at-risk": "العملاء الذين جُرّبت معهم",
  "chart.attempts.reached-column": "وُصل إليهم",
  "chart.best-time.title": "متى يرد الناس",
  "chart.best-time.subtitle":
    "محاولات الفترة التي وصلت إلى أحد: {share} من {n, number}؛ والمحاولات الأولى مع عملاء محتملين منها {leads, number}{others, plural, =0 {} zero {} one {، وواحدة إلى رقم لا يخص عميلًا محتملًا} two {، واثنتان إلى أرقام لا تخص عملاء محتملين} few {، و# إلى أرقام لا تخص عملاء محتملين} many {، و# إلى أرقام لا تخص عملاء محتملين} other {، و# إلى أرقام لا تخص عملاء محتملين}}؛ المظلَّل: أقل من {few, number}",
  "chart.best-time.of":
    "{k, number} من {n, plural, zero {لا محاولات} one {محاولة واحدة} two {محاولتين} few {# محاولات} many {# محاولة} other {# محاولة}}",
  "chart.best-time.attempts": "المحاولات",
  "chart.best-time.connects": "وصلت",
  "chart.best-time.overall": "تصل {share} من هذه المحاولات إلى أحد.",
  "chart.best-time.better": "أكثر من ذلك: {times}.",
  "chart.best-time.worse": "أقل من ذلك: {times}.",
  "chart.best-time.unclear": "لا ساعة يمكن تمييزها عن ذلك: المصادفة تفسر الفروق.",
  "known.country": "البلد معروف لدى {share} مما يُحسب هنا: {k, number} من {n, number}.",
  "known.region": "المنطقة معروفة لدى {share} مما يُحسب هنا: {k, number} من {n, number}.",
};
