/** The workbench of dispositions: what came of the calls, by whom and when, and whether the codes can be trusted. */
export const workbench = {
  "dispositions.change": "التغيّر منذئذ",
  "dispositions.over_time": "عبر الزمن",
  "dispositions.over_time_of": "نسبة {name} عبر الزمن",
  "dispositions.how":
    "يُحكم على التغيّر بمقدار اختلاف الأيام فيما بينها، للنتائج كلها معًا. ويستحق الذكر ما بلغ عُشر النسبة السابقة، ونقطتين مئويتين على الأكثر.",
  "workbench.show_calls": ". {name}: عرض المكالمات",
  "workbench.over": "{population}: {value}.",
  "workbench.cross_label": "نتائج المكالمات حسب {by}",
  "workbench.cross_note":
    "مجموع كل صف هو الكل، وكلما زاد تظليل الخانة زادت نسبتها من الصف. ويأتي العدد تحت النسبة.",
  "workbench.coding_label": "المرمَّز وغير المرمَّز حسب {by}",
  "workbench.coding_note": "الأكثر إغفالًا أولًا.",
  "workbench.conversations": "المحادثات",
  "workbench.share_coded": "المرمَّز (فترة الثقة 95%)",
  "workbench.coding.coded": "مرمَّزة",
  "workbench.coding.uncoded": "بلا رمز",
  "workbench.coding.unmapped": "برمز غير معرَّف",
  "workbench.attempt": "المحاولة {value}",
  "workbench.attempt_on": "المحاولة {value} وما بعدها",
  "workbench.no_lead": "عميل محتمل غير معروف",
  "dimension.attempt": "محاولة الاتصال بالعميل المحتمل",
  "cell.kind.crosstab": "جدول تقاطعي",
  "cell.kind.coding": "المرمَّز وغير المرمَّز",
  "editing.kind.crosstab": "جدول تقاطعي لنتائج المكالمات",
  "editing.kind.crosstab.what":
    "ما آلت إليه المكالمات حسب قائمة الانتظار أو الموظف أو الحملة أو الساعة أو المحاولة.",
  "editing.kind.coding": "المرمَّز وغير المرمَّز",
  "editing.kind.coding.what": "كم من المحادثات له نتيجة مدوَّنة، وأين تُغفل.",
} as const;
