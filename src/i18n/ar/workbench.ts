/** The workbench of dispositions: what came of the calls, by whom and when, and whether the codes can be trusted. */
export const workbench = {
  "dispositions.change": "التغيّر منذئذ",
  "dispositions.over_time": "عبر الزمن",
  "dispositions.over_time_of": "نسبة {name} عبر الزمن",
  "dispositions.how":
    "يُحكم على التغيّر بمقدار اختلاف الأيام فيما بينها، للنتائج كلها معًا. ويستحق الذكر ما بلغ عُشر النسبة السابقة، ونقطتين مئويتين على الأكثر.",
  "workbench.show_calls": ". {name}: عرض المكالمات",
} as const;
