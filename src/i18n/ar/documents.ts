import type { documents as en } from "../en/documents";

export const documents: Record<keyof typeof en, string> = {
  "documents.template": "قالب: أول تعديل تجريه ينشئ نسخة خاصة بك",
  "documents.saved": "محفوظ على هذا الجهاز",
  "documents.waiting": "جارٍ الحفظ…",
  "documents.saving": "جارٍ الحفظ…",
  "documents.failed": "لم يُحفظ",
  "documents.undo": "تراجع",
  "documents.redo": "إعادة",
  "documents.missing": "هذا الدفتر غير موجود على هذا الجهاز",
  "documents.missing_why":
    "تبقى الدفاتر على الجهاز الذي كُتبت فيه. ربما حُذف هذا الدفتر من هنا، أو أن العنوان آتٍ من جهاز آخر.",
  "documents.missing_do": "اذهب إلى النظرة العامة",
  "documents.copy_note":
    "*الخلية التي في الأعلى والخلية التي في الأسفل نسختان من خلية واحدة كُتبتا في الوقت نفسه في علامتي تبويب. أبقِ ما تريده منهما واحذف الأخرى.*",
  "command.group.edit": "الدفتر",
  "command.undo": "تراجع",
  "command.redo": "إعادة",
};
