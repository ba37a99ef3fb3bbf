import type { policy as en } from "../en/policy";

export const policy: Record<keyof typeof en, string> = {
  "policy.foot.named": "يظهر الموظفون بأسمائهم.",
  "policy.foot.pseudonyms": "يظهر الموظفون بأسماء مستعارة، ولا يُعرض رقم يخص أقل من {least} أشخاص.",
  "policy.foot.own_only":
    "لا تظهر من أرقام الموظفين إلا أرقام صاحبها، ولا يُعرض رقم آخر يخص أقل من {least} أشخاص.",
  "policy.foot.teams_only": "لا يظهر الموظفون، ولا يُعرض رقم يخص أقل من {least} أشخاص.",
  "policy.lead":
    "كيف تُحفظ بيانات العاملين وتُعرض: في الملفات من الآن فصاعدًا، وفورًا في كل ما يُعرض من البيانات الموجودة.",
  "policy.preset": "ابدأ من",
  "policy.preset.private": "مساحة عمل خاصة",
  "policy.preset.private.detail": "بالاسم، لمن ينظر في مكالماته أو يحق له أن يعرف أصحابها.",
  "policy.preset.council": "بالاتفاق مع ممثلي العاملين",
  "policy.preset.council.detail": "بأسماء مستعارة، ولا رقم يخص أقل من خمسة أشخاص.",
  "policy.preset.own": "أرقام شخص واحد عن نفسه",
  "policy.preset.own.detail": "مكالماتي باسمي، ومكالمات الآخرين مجتمعة فقط.",
  "policy.preset.germany": "ألمانيا",
  "policy.preset.germany.detail": "الفِرق فقط، ومجموعات من خمسة، بلا تسجيلات ولا ساعات أفراد.",
  "policy.least": "أصغر مجموعة",
  "policy.least.unit": "أشخاص",
  "policy.least.help":
    "لا يُعرض رقم يخص أشخاصًا أقل من ذلك، ولا رقم ثانٍ يمكن استنتاجه منه. وفي صف شخص واحد هو أقل عدد من المكالمات.",
  "policy.apply": "تطبيق",
  "policy.loosens": "هذا يُظهر عن الموظفين أكثر من قبل.",
  "policy.why": "السبب، ويُحفظ في السجل",
  "policy.fixed":
    "ثبّتت {organisation} هذه السياسة بملف في {day}. لا يغيّرها إلا ملف آخر مثله يُسقط على هذه الصفحة.",
  "policy.free":
    "تستطيع المؤسسة تثبيت السياسة بملف: أسقطه في أي مكان من الصفحة. ويمكن حفظ السياسة الحالية هنا في ملف.",
  "policy.save_file": "حفظ كملف سياسة",
  "policy.organisation": "اسم المؤسسة",
  "policy.taken": "تسري الآن سياسة {organisation}.",
  "policy.released": "تركت {organisation} السياسة لمساحة العمل هذه.",
  "policy.person": "صفحته",
  "policy.person_of": "صفحة {name}",
  "policy.untold": "لا يُعرض: أشخاص قليلون",
  "policy.log": "تغييرات السياسة",
  "policy.log.who": "لا يمكن معرفة من أجرى التغيير: لا حسابات على هذا الجهاز.",
  "policy.log.none": "لم تتغير قط.",
  "policy.log.when": "متى",
  "policy.log.what": "ماذا",
  "policy.log.from": "من",
  "policy.log.to": "إلى",
  "policy.log.why": "لماذا",
  "policy.log.level": "كيف يظهر الموظفون",
  "policy.log.least": "أصغر مجموعة",
  "policy.log.own": "صاحب الأرقام",
  "policy.log.fixed": "ثُبّتت بملف",
  "policy.log.released": "تُركت لمساحة العمل بملف",
  "policy.log.no_reason": "أكثر صرامة: لا حاجة إلى سبب",
  "policy.sheet": "صحيفة حقائق عن بيانات الموظفين",
  "policy.sheet.open": "صحيفة حقائق للطباعة",
  "policy.sheet.back": "العودة إلى الخصوصية",
  "policy.sheet.print": "طباعة",
  "policy.sheet.lead":
    "ما يحفظه Dialbook ويعرضه عن العاملين على هذا الجهاز بتاريخ {day}. لا يغادر الجهاز شيء منه إلا إذا صدّره أحد.",
  "policy.sheet.level": "السياسة السارية",
  "policy.sheet.fixed_by": "ثبّتتها",
  "policy.sheet.nobody": "لا أحد؛ لمساحة العمل أن تغيّرها، وكل تغيير في السجل أدناه",
  "policy.sheet.kept": "ما يُحفظ",
  "policy.sheet.kept.named":
    "عن كل مكالمة: متى، وكم دامت، وأي قائمة انتظار، وما نتيجتها، ومن تولاها كما يسميه ملف نظام الهاتف؛ وأعمدة الملف الأخرى ما لم تُترك عند الاستيراد.",
  "policy.sheet.kept.pseudonyms":
    "عن كل مكالمة: متى، وكم دامت، وأي قائمة انتظار، وما نتيجتها، ورمز عشوائي بدل الشخص. يُجدد مفتاح الرموز كل ربع سنة. لا تسجيلات ولا أعمدة لا يقرؤها Dialbook.",
  "policy.sheet.kept.own_only":
    "عن كل مكالمة: متى، وكم دامت، وأي قائمة انتظار، وما نتيجتها؛ والشخص فقط إن كان صاحب هذه الأرقام. لا تسجيلات ولا أعمدة لا يقرؤها Dialbook.",
  "policy.sheet.kept.teams_only":
    "عن كل مكالمة: متى، وكم دامت، وأي قائمة انتظار وفريق، وما نتيجتها. لا أشخاص ولا تسجيلات ولا ساعات أفراد ولا أعمدة لا يقرؤها Dialbook.",
  "policy.sheet.earlier":
    "{n, plural, zero {لا مجموعات بيانات استُوردت} one {مجموعة بيانات واحدة استُوردت} two {مجموعتا بيانات استُوردتا} few {{value} مجموعات بيانات استُوردت} many {{value} مجموعة بيانات استُوردت} other {{value} مجموعة بيانات استُوردت}} في ظل سياسة أقل صرامة وما زالت الأسماء في تخزينها: {titles}. لا تظهر ما دامت هذه السياسة سارية، وحذفها يزيل الأسماء.",
  "policy.sheet.shown": "ما يُعرض",
  "policy.sheet.shown.named":
    "الموظفون بأسمائهم، مع عدد المكالمات وراء كل رقم ومدى الثقة فيه؛ ولا يُعرض من له أقل من {least} مكالمات.",
  "policy.sheet.shown.pseudonyms":
    "الموظفون برموز حيث عمل {least} أشخاص على الأقل، ولا يُعرض من له أقل من {least} مكالمات. ولا يُعرض رقم يمكن الحكم به على أشخاص إن كان يخص أقل من {least} منهم، ولا رقم ثانٍ يكشفه.",
  "policy.sheet.shown.own_only":
    "أرقام شخص واحد عن نفسه؛ وأرقام الجميع مجتمعة حيث عمل {least} أشخاص على الأقل، ولا شيء يكشف شخصًا آخر بعينه.",
  "policy.sheet.shown.teams_only":
    "الفِرق وقوائم الانتظار حيث عمل {least} أشخاص على الأقل؛ وحيث لا يُعرف عددهم لا يُعرض رقم كهذا لمدة أقل من يوم.",
  "policy.sheet.sql.named": "يعرض SQL وقوائم المكالمات كل ما هو محفوظ.",
  "policy.sheet.sql.protected":
    "لا يعرض SQL ولا قوائم المكالمات أي شخص ولا أي صف كما كتبه نظام الهاتف ولا ما يمكن الحكم به على شخص، ويُعرض من المكالمات التي تولاها أحد يومها لا وقتها، ومن الأيام التي عمل فيها عدد أقل أسبوعها.",
  "policy.sheet.volume": "يُعرض عدد المكالمات الواردة والمجابة والمفقودة لكل نصف ساعة: فذلك جانب العملاء.",
  "policy.sheet.never": "ما لا يُحسب أبدًا",
  "policy.sheet.never.rank": "ترتيب للأشخاص لا يبيّن كم منه مصادفة",
  "policy.sheet.never.score": "درجة أو تقدير أو توقع لشخص",
  "policy.sheet.never.content": "أي شيء من مضمون المحادثة أو الصوت أو المزاج",
  "policy.sheet.never.presence": "شاشة شخص أو ضغطاته على المفاتيح أو تنقله",
  "policy.sheet.never.send": "أي شيء على حاسوب آخر: تبقى المكالمات والأسماء والأرقام على هذا الجهاز",
  "policy.sheet.retention": "إلى متى",
  "policy.sheet.retention.text": "حتى يحذف أحدهم مجموعة البيانات أو كل شيء على هذا الجهاز.",
  "policy.sheet.limits": "ما لا تقدر عليه هذه السياسة",
  "policy.sheet.limits.text":
    "من يملك هذا الجهاز وملفاته يستطيع قراءة المخزَّن ببرامج أخرى. وملفات نظام الهاتف نفسها تحوي الأسماء: احذف ما لم تعد تحتاج إليه.",
  "error.policy_reason.what": "لم تتغير السياسة.",
  "error.policy_reason.why": "يُظهر التغيير عن الموظفين أكثر من قبل، ولم يُذكر سبب.",
  "error.policy_reason.do": "اذكر السبب بكلمات قليلة، وسيُحفظ في السجل.",
  "error.policy_fixed.what": "لم تتغير السياسة.",
  "error.policy_fixed.why": "ثبّتتها {organisation} بملف.",
  "error.policy_fixed.do": "اطلب منهم ملف سياسة جديدًا وأسقطه على الصفحة.",
  "error.policy_least.what": "لم يتغير حجم أصغر مجموعة.",
  "error.policy_least.why": "يجب أن يكون عددًا صحيحًا من الأشخاص بين {from} و{to}.",
  "error.policy_least.do": "اختر عددًا في هذا النطاق.",
  "error.policy_file.what": "لم يُقبل ملف السياسة: قيمة «{key}» هي {value}.",
  "error.policy_file.why": "يُقرأ ملف السياسة بصرامة كي لا يفوت منه شيء.",
  "error.policy_file.do":
    "راجع الملف: يلزم فيه dialbook وversion وorganisation وlevel وminimumGroup وfixed، ويجوز reason، ولا شيء سواها.",
  "error.policy_rows.what": "لا تُسرد هذه المكالمات واحدة واحدة.",
  "error.policy_rows.why": "تولاها أقل من {least} أشخاص، وسياسة مساحة العمل هذه تحميهم.",
  "error.policy_rows.do": "اختر فترة أطول أو قلّل التصفية.",
  "error.policy_sql.what": "لم يُنفَّذ هذا الاستعلام.",
  "error.policy_sql.why":
    "يقرأ الاستعلام «{name}»، وذلك يتجاوز سياسة الموظفين. يقرأ SQL هنا المكالمات والأجزاء والعملاء المحتملين وغيرها من العلاقات بأسمائها فقط.",
  "error.policy_sql.do": "استخدم العلاقات المذكورة في القائمة بجانب المحرر.",
  "error.policy_figure.what": "لا يُعرض هذا.",
  "error.policy_figure.why": "يخص مكالمات أقل من {least} أشخاص، أو يكشف عن عدد أقل بمقارنته باختيار آخر.",
  "error.policy_figure.do": "اختر أسابيع كاملة أو فترة أطول أو قلّل التصفية.",
  "needs.people.name": "عددًا كافيًا من الأشخاص",
  "needs.people.how":
    "لا تعرض سياسة مساحة العمل رقمًا يخص أشخاصًا قليلين: اختر أسابيع كاملة أو فترة أطول أو قلّل التصفية.",
};
