import type { filters as english } from "../en/filters";

export const filters: Readonly<Record<keyof typeof english, string>> = {
  "filters.not": "ما عدا {value}",
  "filters.left_out": "الكل ما عدا {value}",
  "filters.leave_out": "اضغط لاستبعاد هذه القيمة",
  "filters.keep_only": "اضغط للاقتصار على هذه القيمة",
  "filters.leave_out_chosen": "استبعاد القيم المحددة",
  "filters.none": "لا توجد تصفية حالية.",
  "filters.said": "التصفية الحالية: {filters}.",
  "filters.by": "التصفية حسب {value}",
  "brush.span": "من {from} إلى {to}",
  "brush.help":
    "{chart}. تنقّل بين العلامات بمفاتيح الأسهم، ويعرض Enter ما يمكن فعله بالعلامة. ومع Shift تحدّد الأسهم نطاقًا: Enter للتصفية به وEscape للتراجع عنه.",
  "brush.hint":
    "ارسم فوق الصورة للنظر إلى ذلك الجزء وحده. وانقر علامةً بالزر الأيمن، أو اضغط Enter عليها، لعرض مكالماتها أو مقارنتها أو إضافة ملاحظة.",
  "brush.said": "{words}",
};
