import type { opens as en } from "../en/opens";

export const opens: Record<keyof typeof en, string> = {
  "rows.part.unknown": "غير محسوبة: لا تذكر المطلوب",
  "rows.part.as_no": "بلا رمز، وتُحسب بالنفي",
  "money.title.unjoined": "صفقات رابحة لا تُربط بشيء",
  "money.title.unnamed": "صفقات رابحة من عميل محتمل أو مكالمة لا تذكر اسمًا",
  "opens.calls": "عرض هذه المكالمات",
  "opens.in-time": "عرض المكالمات المحسوبة ضمن الوقت",
  "opens.counted": "عرض كل المكالمات المحسوبة",
  "opens.leads": "عرض العملاء المحتملين",
  "opens.leads-step": "عرض من بلغوا: {step}",
  "opens.leads-week": "عرض كل عملاء الأسبوع المحتملين",
  "opens.leads-event": "عرض العملاء المحتملين: {event}",
};
