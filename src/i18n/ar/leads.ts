import type { leads as en } from "../en/leads";

/** العملاء المحتملون والحملات والمصادر والمتصلون. */
export const leads: Record<keyof typeof en, string> = {
  "editing.chart.lead-funnel": "إلى أين يصل العملاء المحتملون",
  "editing.chart.response-curve": "سرعة الاتصال بالعملاء المحتملين",
  "editing.chart.lead-cohorts": "العملاء المحتملون حسب أسبوع ورودهم",

  "lead.step.leads": "العملاء المحتملون",
  "lead.step.dialled": "جرى الاتصال بهم",
  "lead.step.reached": "تم الوصول إليهم",
  "lead.step.interested": "مهتمون",
  "lead.step.appointment": "حُدِّد موعد",
  "lead.step.won": "تمت الصفقة",
  "lead.event.attempt": "أول محاولة اتصال",
  "lead.event.connect": "أول وصول",
  "lead.not-yet": "لم يحدث بعد",
  "lead.missing": "غير موجود في البيانات: {what}",
  "lead.none": "لم يرد أي عميل محتمل في هذه الفترة وبهذه التصفية.",
  "lead.young": "لم تكتمل المهلة",
  "lead.young-short": "{n}، لم تكتمل المهلة",
  "lead.young-days":
    "لم تكتمل المهلة للحكم: أيام المتابعة {days, plural, zero {#} one {#} two {#} few {#} many {#} other {#}} من {of, number}",
  "needs.code_interested.name": "مكالمات مرمَّزة «مهتم»",
  "needs.code_interested.how": "المكالمات مرمَّزة، لكن لا واحدة منها «مهتم»: اربط الرمز الذي يعني ذلك.",
  "needs.code_appointment.name": "مكالمات مرمَّزة موعدًا",
  "needs.code_appointment.how": "المكالمات مرمَّزة، لكن لا واحدة منها موعد: اربط الرمز الذي يعني ذلك.",

  "money.no-spend": "لا إنفاق مخزَّن: استورد ما أُنفق حسب الحملة أو المصدر والفترة. وغياب الصف لا يعني صفرًا.",
  "money.no-deals": "لا صفقات مخزَّنة: استورد قائمة صفقات بحالتها ومبلغها وتاريخي إنشائها وإغلاقها.",
  "money.spend-of": "الإنفاق مخزَّن لعدد {told, number} من {n, number}؛ وتكلفة هذه غير معروفة: {names}.",
  "money.unjoined":
    "صفقات لا يمكن ربطها بعميل محتمل أو مكالمة: {value} من {n, plural, zero {#} one {#} two {#} few {#} many {#} other {#}}؛ ومبالغها ليست في أي صف.",
  "money.unnamed":
    "صفقات ناجحة من عميل محتمل أو مكالمة بلا اسم لأي منها: {n, plural, zero {{value}} one {{value}} two {{value}} few {{value}} many {{value}} other {{value}}}؛ ومبالغها في المجموع وحده.",
  "money.unnamed-spend": "{share} من الإنفاق بلا اسم لأي منها، وهو في المجموع وحده.",

  "chart.leads":
    "{n, plural, zero {لا عملاء محتملين} one {عميل محتمل واحد} two {عميلان محتملان} few {# عملاء محتملين} many {# عميلًا محتملًا} other {# عميل محتمل}}",
  "chart.of-leads":
    "{k} من {n, plural, zero {لا عملاء محتملين} one {عميل محتمل واحد} two {عميلين محتملين} few {# عملاء محتملين} many {# عميلًا محتملًا} other {# عميل محتمل}}",
  "chart.within": "خلال {time}",
  "chart.column.step": "المرحلة",
  "chart.column.leads": "العملاء المحتملون",
  "chart.column.of-previous": "النسبة من المرحلة السابقة",
  "chart.column.of-all": "النسبة من الجميع",
  "chart.column.low-all": "الحد الأدنى من الجميع (95%)",
  "chart.column.high-all": "الحد الأعلى من الجميع (95%)",
  "chart.column.median-s": "وسيط الزمن منذ الورود، ثانية",
  "chart.column.missing": "ما ينقص",
  "chart.column.event": "الحدث",
  "chart.column.within-s": "خلال، ثانية",
  "chart.column.followed-days": "أيام المتابعة",
  "chart.column.young": "لم تكتمل المهلة",

  "chart.lead-funnel.title": "إلى أين يصل العملاء المحتملون",
  "chart.lead-funnel.subtitle":
    "{n, plural, zero {لا عملاء محتملين وردوا} one {عميل محتمل واحد ورد} two {عميلان محتملان وردا} few {# عملاء محتملين وردوا} many {# عميلًا محتملًا وردوا} other {# عميل محتمل وردوا}} في الفترة، وما آل إليه أمرهم حتى الآن؛ مع فترات ثقة 95%",
  "chart.lead-funnel.of-all": "{n} · {share} من الجميع",
  "chart.lead-funnel.of-previous": "{share} من «{step}» ({low} إلى {high})",
  "chart.lead-funnel.median":
    "{n, plural, zero {نصفهم خلال {time}} one {بعد {time}} two {نصفهما خلال {time}} few {نصفهم خلال {time}} many {نصفهم خلال {time}} other {نصفهم خلال {time}}}",
  "chart.lead-funnel.description":
    "من {n, plural, zero {لا عملاء محتملين} one {عميل محتمل واحد} two {عميلين محتملين} few {# عملاء محتملين} many {# عميلًا محتملًا} other {# عميل محتمل}}: {steps}.",
  "chart.lead-funnel.hardest": "أكبر فقدان قبل «{step}»: يصل إليها {share} ممن قبلها.",
  "chart.lead-funnel.unreached":
    "{n, plural, zero {لم يشترِ أحد} one {اشترى عميل محتمل واحد} two {اشترى عميلان محتملان} few {اشترى # عملاء محتملين} many {اشترى # عميلًا محتملًا} other {اشترى # عميل محتمل}} دون محادثة تظهر في المكالمات.",
  "chart.response-curve.title": "سرعة الاتصال بالعملاء المحتملين",
  "chart.response-curve.subtitle":
    "نسبة من اتُّصل بهم خلال مدة من {n, plural, zero {لا عملاء محتملين} one {عميل محتمل واحد} two {عميلين محتملين} few {# عملاء محتملين} many {# عميلًا محتملًا} other {# عميل محتمل}}، ومن لم يُتصل به بعد يُعدّ منتظرًا؛ مع فترة ثقة 95%",
  "chart.response-curve.point": "{event}: {share} ({low} إلى {high})",
  "chart.response-curve.legend": "{event}: النصف بعد {half}، و{hour} خلال ساعة",
  "chart.response-curve.summary":
    "{event}: النصف بعد {half}، وتسعة من كل عشرة بعد {most}؛ {five} خلال 5 دقائق، و{hour} خلال ساعة",
  "chart.lead-cohorts.title": "العملاء المحتملون حسب أسبوع ورودهم",
  "chart.lead-cohorts.subtitle":
    "نسبة من بلغوا كل مرحلة من {n, plural, zero {لا عملاء محتملين} one {عميل محتمل واحد} two {عميلين محتملين} few {# عملاء محتملين} many {# عميلًا محتملًا} other {# عميل محتمل}} خلال {days, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}؛ والأسابيع المظلَّلة لم تكتمل مهلتها",
  "chart.lead-cohorts.fewer-days":
    "لم يمضِ على أي أسبوع بعدُ ما في إعداداتك، وهو {days, plural, zero {# يوم} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}: اختر فترة أقدم أو أطول لترى ذلك",
  "chart.lead-cohorts.all-young": "لم تكتمل مهلة أي من هذه الأسابيع: اختر فترة أقدم أو أطول",
  "chart.lead-cohorts.share-column": "{step}، النسبة",
  "chart.lead-cohorts.description":
    "{weeks, plural, zero {لا أسابيع} one {أسبوع واحد} two {أسبوعان} few {# أسابيع} many {# أسبوعًا} other {# أسبوع}} من العملاء المحتملين، يُتابَع كل منها {days, plural, zero {# يوم} one {يومًا واحدًا} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}؛ عدد ما لم تكتمل مهلته: {young, plural, zero {#} one {#} two {#} few {#} many {#} other {#}}.",
  "chart.lead-cohorts.range": "{step}: من {low} (أسبوع {lowWeek}) إلى {high} (أسبوع {highWeek}) بين البقية.",
};
