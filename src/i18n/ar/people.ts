import type { people as en } from "../en/people";

export const people: Record<keyof typeof en, string> = {
  "import.panel.column_kept": "يُحفظ",
  "import.panel.keep.kept": "كما هو",
  "import.panel.keep.masked": "مقنَّعًا",
  "import.panel.keep.dropped": "لا يُحفظ",
  "import.panel.keep_help":
    "مقنَّع: يُحفظ فقط رمز يُصنع بمفتاح هذا الجهاز فتبقى القيم المتساوية متساوية، ومن أرقام الهاتف آخر أربعة أرقام أيضًا. لا يُحفظ: لا تُحفظ القيم في أي مكان.",
  "import.panel.column_decides": "يُستخدم مع أعمدة أخرى",
  "import.panel.masked_too": "فيه أسماء الموظفين نفسها، فقُنِّع أيضًا: {columns}.",
  "report.left_out": "تُرك عمدًا",
  "report.masked": "مقنَّع",
  "report.people.pseudonyms": "أسماء الموظفين (حُفظت بأسماء مستعارة) والأعمدة التي لا يقرؤها شيء والتسجيلات",
  "report.people.own_only": "أسماء الجميع عدا اسمك والأعمدة التي لا يقرؤها شيء والتسجيلات",
  "report.people.teams_only": "الموظفون والأعمدة التي لا يقرؤها شيء والتسجيلات",
  "import.panel.reason_split": "الفاصل بين مستويي سبب الاتصال في العمود",
  "import.panel.reason_split.none": "لا فاصل: مستوى واحد",
  "import.panel.reason_split.>": "«>» كما في «الفواتير > استرداد»",
  "import.panel.reason_split./": "«/» كما في «الفواتير/استرداد»",
  "import.panel.reason_split.:": "«:» كما في «الفواتير: استرداد»",
  "people.title": "الموظفون",
  "people.policy": "كيف تُحفظ بيانات الموظفين وتُعرض",
  "people.named": "بالاسم",
  "people.named.detail": "يُحفظ الموظفون بأسمائهم كما في الملف.",
  "people.pseudonyms": "باسم مستعار",
  "people.pseudonyms.detail":
    "يُعطى كل شخص رمزًا عشوائيًا بدل اسمه. يبقى مفتاحه ربع سنة ثم يُتلف؛ وحتى ذلك الحين يستطيع من لديه هذا الجهاز وقائمة بالأسماء معرفة أصحابها.",
  "people.own_only": "بياناتي فقط",
  "people.own_only.detail": "يُحفظ اسمك دون أسماء الآخرين.",
  "people.teams_only": "الفِرق فقط",
  "people.teams_only.detail":
    "لا يُحفظ أي موظف: لا في عمود الموظف، ولا في الأعمدة الأصلية، ولا في أسماء التسجيلات، ولا في الصفوف المرفوضة. ولا سبيل إلى استعادتها.",
  "people.originals":
    "في غير خيار الاسم، لا تُحفظ الأعمدة التي لا يقرؤها Dialbook لأنها قد تحوي أسماء، ولا التسجيلات.",
  "people.own_name": "اسمي كما يكتبه الملف",
  "people.change": "تغيير ذلك",
  "people.at_import.pseudonyms": "يُحفظ الموظفون بأسماء مستعارة، ولا تُحفظ التسجيلات ولا الأعمدة غير المقروءة.",
  "people.at_import.own_only": "يُحفظ اسمك فقط، ولا تُحفظ التسجيلات ولا الأعمدة غير المقروءة.",
  "people.at_import.teams_only": "لا يُحفظ الموظفون ولا التسجيلات ولا الأعمدة غير المقروءة.",
  "error.people_agent_time.what": "يسرد الملف {file} ساعات أفراد بعينهم، ولم يُستورد.",
  "error.people_agent_time.why": "تحفظ مساحة العمل هذه الفِرق فقط دون الموظفين.",
  "error.people_agent_time.do": "اختر طريقة أخرى لحفظ بيانات الموظفين في صفحة الخصوصية، أو استبعد الملف.",
};
