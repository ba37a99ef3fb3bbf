/** خلايا غير الأولى: مُدخلات بأسمائها وجداول وقوائم واستنتاجات وإجراءات. */
export const cells = {
  "cells.input.number": "عددًا",
  "cells.input.choice": "نصًّا من نصوص محددة",
  "cells.input.text": "نصًّا",
  "cells.input.label": "اسمه هنا",
  "cells.input.options": "النصوص، نص في كل سطر",
  "cells.input.min": "لا يقل عن",
  "cells.input.max": "لا يزيد على",
  "cells.input.step": "بخطوات من",
  "cell.kind.divider": "فاصل",
  "cell.kind.list": "قائمة مكالمات",
  "cell.kind.table": "جدول",
  "dimension.half-hour": "نصف ساعة",
  "dimension.day": "اليوم",
  "dimension.interval": "نصف ساعة من يوم",
  "field.times": "المرات",
  "field.due_local": "الموعد",
  "field.days_after": "أيام بعد الطلب",
  "field.customer_called": "اتصل العميل بعد الطلب",
  "table.label": "المقاييس حسب {by}: {metrics}",
  "table.closed": "لا تعرض مساحة العمل هذه الأشخاص، فلا جدول حسب {by}.",
  "table.all": "الكل معًا",
  "table.rest":
    "{n, plural, zero {لا غيرها} one {صف آخر} two {صفان آخران} few {{value} صفوف أخرى} many {{value} صفًّا آخر} other {{value} صف آخر}}",
  "table.n": "من {value}",
  "table.suppressed":
    "{n, plural, zero {لا أحد محجوب.} one {شخص واحد مكالماته قليلة محسوب ضمن الكل ولا يظهر وحده.} two {شخصان مكالماتهما قليلة محسوبان ضمن الكل ولا يظهران وحدهما.} few {{value} أشخاص مكالماتهم قليلة محسوبون ضمن الكل ولا يظهرون وحدهم.} many {{value} شخصًا مكالماتهم قليلة محسوبون ضمن الكل ولا يظهرون وحدهم.} other {{value} شخص مكالماتهم قليلة محسوبون ضمن الكل ولا يظهرون وحدهم.}}",
  "list.open": "عرض القائمة كلها",
  "list.first": "أول {shown} من {value}.",
  "list.by_campaign": "حسب الحملة:",
  "list.missed.title": "مفقودة ولم تُعاود",
  "list.follow-ups.title": "متابعات لم يُجرها أحد",
  "list.do-not-call.title": "مكالمات بعد طلب عدم الاتصال",
  "list.wrong-numbers.title": "أرقام خاطئة",
  "list.long-waits.title": "انتظار تجاوز خمس دقائق",
  "list.uncoded.title": "مكالمات دون نتيجة",
  "list.contradictions.title": "نتائج متناقضة",
  "list.missed":
    "{n, plural, zero {عاود الفريق الاتصال بكل متصل مفقود، أو وصل المتصل بعدها} one {متصل واحد مفقود لم يُعاود الاتصال به} two {متصلان مفقودان لم يُعاود الاتصال بهما} few {{value} متصلين مفقودين لم يُعاود الاتصال بهم} many {{value} متصلًا مفقودًا لم يُعاود الاتصال بهم} other {{value} متصل مفقود لم يُعاود الاتصال بهم}}",
  "list.follow-ups":
    "{n, plural, zero {لا متابعة موعودة مفتوحة} one {متابعة واحدة موعودة لم تُجرَ بعد} two {متابعتان موعودتان لم تُجريا بعد} few {{value} متابعات موعودة لم تُجرَ بعد} many {{value} متابعة موعودة لم تُجرَ بعد} other {{value} متابعة موعودة لم تُجرَ بعد}}",
  "list.do-not-call":
    "{n, plural, zero {لا مكالمة بعد طلب عدم الاتصال} one {مكالمة واحدة بعد طلب عدم الاتصال} two {مكالمتان بعد طلب عدم الاتصال} few {{value} مكالمات بعد طلب عدم الاتصال} many {{value} مكالمة بعد طلب عدم الاتصال} other {{value} مكالمة بعد طلب عدم الاتصال}}",
  "list.wrong-numbers":
    "{n, plural, zero {لا رقم خاطئًا} one {رقم واحد خاطئ} two {رقمان خاطئان} few {{value} أرقام خاطئة} many {{value} رقمًا خاطئًا} other {{value} رقم خاطئ}}",
  "list.long-waits":
    "{n, plural, zero {لم ينتظر أحد أكثر من خمس دقائق} one {متصل واحد انتظر أكثر من خمس دقائق} two {متصلان انتظرا أكثر من خمس دقائق} few {{value} متصلين انتظروا أكثر من خمس دقائق} many {{value} متصلًا انتظروا أكثر من خمس دقائق} other {{value} متصل انتظروا أكثر من خمس دقائق}}",
  "list.uncoded":
    "{n, plural, zero {لكل مكالمة نتيجة} one {مكالمة واحدة دون نتيجة} two {مكالمتان دون نتيجة} few {{value} مكالمات دون نتيجة} many {{value} مكالمة دون نتيجة} other {{value} مكالمة دون نتيجة}}",
  "list.contradictions":
    "{n, plural, zero {لا مكالمة نتائجها متناقضة} one {مكالمة واحدة نتائجها متناقضة} two {مكالمتان نتائجهما متناقضة} few {{value} مكالمات نتائجها متناقضة} many {{value} مكالمة نتائجها متناقضة} other {{value} مكالمة نتائجها متناقضة}}",
  "list.untold.missed":
    "{n, plural, zero {لكل مكالمة من {of} رقم.} one {مكالمة واحدة من مكالمات هذه القائمة ({of}) جاءت دون رقم، فلا تُعاود.} two {مكالمتان من مكالمات هذه القائمة ({of}) جاءتا دون رقم، فلا تُعاودان.} few {{value} مكالمات من مكالمات هذه القائمة ({of}) جاءت دون رقم، فلا تُعاود.} many {{value} مكالمة من مكالمات هذه القائمة ({of}) جاءت دون رقم، فلا تُعاود.} other {{value} مكالمة من مكالمات هذه القائمة ({of}) جاءت دون رقم، فلا تُعاود.}}",
  "list.untold.other":
    "{n, plural, zero {يمكن الحكم على كل المكالمات ({of}).} one {مكالمة واحدة من {of} لا يمكن الحكم عليها.} two {مكالمتان من {of} لا يمكن الحكم عليهما.} few {{value} مكالمات من {of} لا يمكن الحكم عليها.} many {{value} مكالمة من {of} لا يمكن الحكم عليها.} other {{value} مكالمة من {of} لا يمكن الحكم عليها.}}",
  "cells.by": "صف لكل",
  "cells.sort": "مرتبًا حسب",
  "cells.sort.size": "الحجم، الأكبر أولًا",
  "cells.sort.order": "الوقت أو الاسم",
  "cells.sort.worst": "العمود الأول، الأسوأ أولًا",
  "cells.sort.most": "ما يعدّه العمود الأول، الأكثر أولًا",
  "cells.top": "عدد الصفوف، والباقي معًا",
  "cells.rows": "الصفوف في الصفحة",
  "cells.compare": "وبجانبه الفترة المقارَن بها",
  "cells.columns": "المقاييس",
  "cells.list": "أي المكالمات",
  "cells.page_break": "تبدأ صفحة جديدة على الورق",
  "notebook.period.last_day": "آخر يوم",
  "editing.period.last-day": "آخر يوم",
} as const;
