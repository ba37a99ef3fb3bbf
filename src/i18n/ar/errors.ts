import type { errors as en } from "../en/errors";

export const errors: Record<keyof typeof en, string> = {
  "error.record_damaged.what":
    "{named, select, yes {تلفت بيانات محفوظة من «{dataset}».} other {تلف شيء مما هو محفوظ على هذا الجهاز.}}",
  "error.record_damaged.why":
    "لم يعد محتواه مطابقًا للبصمة التي أُخذت عند حفظه ({what}). لا يعرض Dialbook أرقامًا منه.",
  "error.record_damaged.do": "استورد الملف الأصلي من جديد أو استعد نسخة احتياطية. كل ما عدا ذلك ما زال يعمل.",
  "error.newer_app_wrote.what": "حُفظت هذه البيانات بإصدار أحدث من Dialbook.",
  "error.newer_app_wrote.why": "قد يُتلفها إصدار أقدم، ولذلك لا يُكتب شيء. ما زال بإمكانك قراءتها.",
  "error.newer_app_wrote.do": "أعد تحميل الصفحة للحصول على الإصدار الأحدث.",
  "error.storage_full.what": "لا توجد مساحة كافية على هذا الجهاز.",
  "error.storage_full.why":
    "{sized, select, yes {رفض المتصفح حفظ {needed, number, ::scale/0.000001 .0} ميغابايت إضافية.} other {رفض المتصفح حفظ المزيد.}} لم يُفقد شيء مما حُفظ من قبل.",
  "error.storage_full.do": "احذف بيانات لم تعد تحتاج إليها أو أفرغ مساحة على القرص، ثم حاول مرة أخرى.",
  "error.storage_unavailable.what": "لا يستجيب مخزن المتصفح.",
  "error.storage_unavailable.why":
    "إما أنه معطَّل، أو انقطع أثناء سكون الجهاز، أو يمنعه برنامج آخر ({detail}).",
  "error.storage_unavailable.do": "أعد تحميل الصفحة. ما حُفظ من قبل ما زال موجودًا.",
  "error.outdated_tab.what": "علامة التبويب هذه قديمة.",
  "error.outdated_tab.why":
    "فتحت علامة تبويب أخرى إصدارًا أحدث من Dialbook أو محت البيانات، ولذلك توقفت هذه عن الكتابة.",
  "error.outdated_tab.do": "أعد تحميل علامة التبويب هذه.",
  "error.import_swept.what": "تعذّر إكمال الاستيراد.",
  "error.import_swept.why": "أُزيل ما كان قد حفظه حتى الآن لأنه بدا متروكًا.",
  "error.import_swept.do": "ابدأ الاستيراد من جديد. لم يتغيّر شيء مما حُفظ من قبل.",
  "error.segment_missing.what": "لم يُعثر على جزء من المكالمات المحفوظة.",
  "error.segment_missing.why": "استُبدل أو حُذف أثناء قراءته.",
  "error.segment_missing.do": "حاول مرة أخرى. وإن تكرر ذلك فأعد تحميل الصفحة.",
  "error.erase_incomplete.what": "تعذّر محو كل شيء.",
  "error.erase_incomplete.why": "ما زالت علامة تبويب أخرى تستخدم البيانات.",
  "error.erase_incomplete.do": "أغلق علامات تبويب Dialbook الأخرى ثم امحُ من جديد.",
};
