import type { closures as en } from "../en/closures";

/** Holidays from a file, on their way into the opening hours. */
export const closures: Record<keyof typeof en, string> = {
  "closures.added":
    "{n, plural, =0 {لا عطلة جديدة} zero {لا عطلة جديدة} one {أُضيفت عطلة واحدة إلى ساعات العمل} two {أُضيفت عطلتان إلى ساعات العمل} few {أُضيفت {value} عطل إلى ساعات العمل} many {أُضيفت {value} عطلة إلى ساعات العمل} other {أُضيفت {value} عطلة إلى ساعات العمل}}",
  "closures.kept":
    "تجدها في الإعدادات تحت ساعات العمل، ويمكن تعديل كل منها أو إزالتها. ولم يُحفظ من الملف شيء آخر.",
  "closures.open": "عرض ساعات العمل",
  "closures.count_added": "عطل أُضيفت",
  "closures.count_known": "موجودة من قبل",
  "closures.unset": "لم تكن ساعات العمل محددة: في بقية الأيام تُحتسب المكالمات كما كانت.",
  "closures.own_queues":
    "{n, plural, zero {لا قائمة انتظار لها ساعات عمل خاصة بها.} one {لقائمة انتظار واحدة ساعات عمل خاصة بها تبقى كما هي.} two {لقائمتَي انتظار ساعات عمل خاصة بهما تبقى كما هي.} few {لعدد {value} قوائم انتظار ساعات عمل خاصة بها تبقى كما هي.} many {لعدد {value} قائمة انتظار ساعات عمل خاصة بها تبقى كما هي.} other {لعدد {value} قائمة انتظار ساعات عمل خاصة بها تبقى كما هي.}}",
  "closures.list": "أُضيفت أيامًا مغلقة",
  "closures.where": "أين تُحفظ",
  "closures.note": "يصبح كل يوم يومًا مغلقًا في ساعات عمل مساحة العمل. ولا يُحفظ من الملف شيء آخر.",
};
