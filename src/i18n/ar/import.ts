import type { importing as en } from "../en/import";

export const importing: Record<keyof typeof en, string> = {
  "import.profile.aircall": "Aircall",
  "import.profile.twilio": "Twilio",
  "import.profile.ringcentral": "سجل مكالمات RingCentral",
  "import.profile.ringcentral-reports": "تقارير الأداء من RingCentral",
  "import.profile.hubspot": "مكالمات HubSpot",
  "import.profile.salesforce": "مكالمات Salesforce (المهام)",
  "import.profile.salesforce-voice": "مكالمات Salesforce الصوتية",
  "import.profile.zoho": "مكالمات Zoho CRM",
  "import.profile.technion": "سجل قائمة انتظار لوحدة رد آلي",
  "import.profile.generic": "سجل مكالمات عام",
  "import.profile.dialbook-calls": "مكالمات Dialbook",
  "import.profile.dialbook-leads": "عملاء محتملون من Dialbook",
  "import.profile.dialbook-deals": "صفقات Dialbook",
  "import.profile.dialbook-surveys": "استبيانات Dialbook",
  "import.profile.dialbook-spend": "إنفاق Dialbook",
  "import.profile.dialbook-agent_time": "وقت الموظفين من Dialbook",
  "import.reason.signature": "فيه الأعمدة {columns}، ولا توجد إلا في هذا التنسيق",
  "import.reason.usual_columns": "{found} من أصل {total} من الأعمدة المعتادة في هذا التنسيق",
  "import.reason.known_columns": "{found} من أصل {total} من الأعمدة لها أسماء نعرفها",
  "import.reason.own_format": "{found} من أصل {total} من الأعمدة هي أعمدة Dialbook نفسه",
  "import.reason.columns_read": "يقرأ {found} من أصل {total} من أعمدة الملف",
  "import.reason.shape": "لا أسماء أعمدة، لكن {found} من أصل {total} من الصفوف لها شكله",
  "import.doubt.layout_unconfirmed": "لم يؤكِّد ملفٌ حقيقي تخطيط {system}: راجع المعاينة.",
  "import.doubt.date_missing": "الأوقات في {column} بلا تاريخ (مثل {example}). من أي يوم هذه المكالمات؟",
  "import.doubt.date_order":
    "القيمة {example} في {column} تحتمل أن يكون اليوم أولًا أو الشهر أولًا، ولا قيمة أخرى تحسم الأمر. يرجى التحديد.",
  "import.doubt.date_hijri":
    "في {column} تواريخ هجرية، مثل {example}. لا يقرأ Dialbook إلا التواريخ الميلادية: اضبط تصدير نظام الهاتف على التقويم الميلادي وصدِّر من جديد.",
  "import.doubt.columns_guessed":
    "{count, plural, zero {عُرفت الأعمدة {columns} مما فيها لا من أسمائها} one {عُرف العمود {columns} مما فيه لا من اسمه} two {عُرف العمودان {columns} مما فيهما لا من اسميهما} few {عُرفت الأعمدة {columns} مما فيها لا من أسمائها} many {عُرفت الأعمدة {columns} مما فيها لا من أسمائها} other {عُرفت الأعمدة {columns} مما فيها لا من أسمائها}}: راجِع المعاينة.",
  "import.doubt.date_mixed":
    "بعض التواريخ في {column} لا تُقرأ إلا واليوم أولًا، وبعضها لا يُقرأ إلا والشهر أولًا. تُرفض الصفوف التي لا توافق الترتيب المختار.",
  "import.doubt.start_missing": "لا عمود يذكر متى جرت المكالمات. اختر العمود الذي يذكره من الأعمدة أدناه.",
  "import.doubt.direction_missing":
    "لا يوجد عمود يذكر هل المكالمات واردة أم صادرة. اختر العمود، أو حدِّد اتجاه المكالمات كلها.",
  "import.doubt.required_missing": "لا يُقرأ أي عمود على أنه {column}، وهذه الصفوف تحتاج إليه. أي عمود هو؟",
  "import.doubt.zone_assumed": "لا يذكر الملف منطقته الزمنية. نأخذ منطقة هذا الجهاز، {zone}: يرجى التحقق.",
  "import.doubt.direction_codes":
    "{count, plural, zero {لا توجد اتجاهات غير معروفة.} one {اتجاه واحد غير معروف: {codes}. تُرفض صفوفه إلى أن يُعرَّف معناه.} two {اتجاهان غير معروفين: {codes}. تُرفض صفوفهما إلى أن يُعرَّف معناهما.} few {# اتجاهات غير معروفة: {codes}. تُرفض صفوفها إلى أن يُعرَّف معناها.} many {# اتجاهًا غير معروف: {codes}. تُرفض صفوفها إلى أن يُعرَّف معناها.} other {# اتجاه غير معروف: {codes}. تُرفض صفوفها إلى أن يُعرَّف معناها.}}",
  "import.doubt.result_codes":
    "{count, plural, zero {لكل حالات الاتصال معنى.} one {حالة اتصال واحدة بلا معنى بعد: {codes}.} two {حالتا اتصال بلا معنى بعد: {codes}.} few {# حالات اتصال بلا معنى بعد: {codes}.} many {# حالة اتصال بلا معنى بعد: {codes}.} other {# حالة اتصال بلا معنى بعد: {codes}.}}",
  "import.doubt.disposition_codes":
    "{count, plural, zero {لكل نتائج المكالمات معنى.} one {نتيجة مكالمة واحدة بلا معنى بعد: {codes}.} two {نتيجتا مكالمة بلا معنى بعد: {codes}.} few {# نتائج مكالمات بلا معنى بعد: {codes}.} many {# نتيجة مكالمة بلا معنى بعد: {codes}.} other {# نتيجة مكالمة بلا معنى بعد: {codes}.}}",
  "import.doubt.result_missing":
    "لا يوجد عمود يذكر كيف انتهت المكالمات. تُعدّ مجابةً كل مكالمة لها مدة تحدث أو وقت رد.",
  "import.doubt.id_missing":
    "ليس للمكالمات معرّف خاص بها. نتعرّف على المكالمة من وقت بدئها واتجاهها وطرفيها وخطها.",
  "import.doubt.id_not_unique":
    "{column} لا يميّز المكالمات بعضها من بعض: {conflicts, plural, zero {لا صفوف تكرر} one {صف واحد يكرر} two {صفان يكرران} few {# صفوف تكرر} many {# صفًا يكرر} other {# صف يكرر}} قيمة مكالمة أخرى. نتعرّف على المكالمة بدلًا من ذلك من وقت بدئها واتجاهها وطرفيها وخطها.",
  "import.doubt.duration_unit":
    "{column} لا يذكر وحدته؛ نقرؤه على أنه {unit, select, ms {بأجزاء من ألف من الثانية} min {بالدقائق} other {بالثواني}}.",
  "import.doubt.encoding_assumed":
    "الملف ليس بترميز Unicode. نقرؤه على أنه {encoding}؛ انظر إلى الحروف المشكّلة في المعاينة.",
  "import.doubt.header_below": "أسماء الأعمدة في السطر {line}، ويُترك ما فوقها.",
  "import.doubt.header_none": "ليس في الملف سطر لأسماء الأعمدة. يرجى تحديد معنى كل عمود.",
  "import.reject.start_missing": "لا يوجد وقت بدء",
  "import.reject.date_impossible": "تاريخ غير موجود، أو ليس بالترتيب المختار",
  "import.reject.offset_in_local": "يذكر منطقته الزمنية، مع أن الملف يُقرأ بالتوقيت المحلي",
  "import.reject.direction_unknown": "اتجاه بلا معنى",
  "import.reject.direction_missing": "لا يوجد اتجاه",
  "import.reject.value_missing": "قيمة لازمة غير موجودة",
  "import.reject.number_unreadable": "ليس رقمًا",
  "import.reject.too_few_fields": "حقول أقل من الأعمدة التي نقرؤها",
  "import.reject.too_many_fields": "حقول أكثر من الأعمدة",
  "import.reject.unclosed_quote": "علامة اقتباس لم تُغلق",
  "import.excluded.phantom": "مكالمة وهمية",
  "import.excluded.in_progress": "لم تنته عند التصدير",
  "import.excluded.not_a_call": "فاكس أو رسالة",
  "import.excluded.no_call_id": "صف بلا رقم مكالمة",
  "import.excluded.totals": "صف مجاميع",
  "import.excluded.footer": "سطر أسفل الجدول (من أعدّ التقرير ولمن هو)",
  "import.excluded.other_table": "صف من جدول آخر في الملف نفسه",
  "import.excluded.blank": "صف فارغ",
};
