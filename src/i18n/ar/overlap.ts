import type { overlap as en } from "../en/overlap";

export const overlap: Record<keyof typeof en, string> = {
  "overlap.title": "كثير مما في هذه الملفات محفوظ من قبل في «{system}»",
  "overlap.replaces":
    "سيحل هذا التصدير الأحدث محل {sampled, select, yes {نحو {stored}} other {{stored}}} من أصل {rows} في «{title}» ({percent}).",
  "overlap.changed":
    "{sampled, select, yes {نحو {changed}} other {{changed}}} من أصل {rows} في هذه الملفات ({percent}) محفوظ من قبل بمحتوى مختلف.",
  "overlap.what":
    "الصف الوارد في عدة تصديرات يُحسب مرة واحدة كما ورد في أحدثها. وإن كانت هذه الملفات من نظام هاتف آخر فاختره قبل الاستيراد.",
  "overlap.sampled": "حُسب هذا من أجزاء من الملفات، وفي التقرير بعد الاستيراد الأرقام الدقيقة.",
};
