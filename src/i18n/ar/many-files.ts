import type { manyFiles as english } from "../en/many-files";

export const manyFiles: Readonly<Record<keyof typeof english, string>> = {
  "import.panel.files": "الملفات",
  "import.panel.asks":
    "{n, plural, zero {لا أسئلة} one {سؤال واحد} two {سؤالان} few {{value} أسئلة} many {{value} سؤالًا} other {{value} سؤال}}",
  "import.panel.cannot_start_files":
    "{n, plural, zero {لا ملفات فيها سؤال مفتوح.} one {في ملف واحد سؤال مفتوح: أجب عنه أولًا.} two {في ملفين أسئلة مفتوحة: أجب عنها أولًا.} few {في {value} ملفات أسئلة مفتوحة: أجب عنها أولًا.} many {في {value} ملفًا أسئلة مفتوحة: أجب عنها أولًا.} other {في {value} ملف أسئلة مفتوحة: أجب عنها أولًا.}}",
  "import.panel.start_others":
    "{n, plural, zero {استبعادها واستيراد {files}} one {استبعاده واستيراد {files}} two {استبعادهما واستيراد {files}} few {استبعادها واستيراد {files}} many {استبعادها واستيراد {files}} other {استبعادها واستيراد {files}}}",
  "import.panel.no_start_preview":
    "لا عمود يذكر متى جرت المكالمات. لا يمكن عرض أي صف بوصفه مكالمة قبل اختيار العمود.",
  "import.panel.needs_day_preview": "يمكن عرض الصفوف بعد معرفة اليوم.",
  "import.panel.not_calls":
    "قد تكون عدة صفوف مكالمة واحدة: تُجمع عند استيراد الملف، وتُترك صفوف الأحداث التي ليست مكالمات.",
};
