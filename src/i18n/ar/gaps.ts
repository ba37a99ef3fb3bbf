/** الفجوات والأهداف وأرقام نظام الهاتف والأرقام المعدّلة. */
export const gaps = {
  "gaps.title": "الفجوات عن المستهدفات والقيم المرجعية",
  "gaps.open": "أي الفجوات أهم",
  "gaps.current": "الآن",
  "gaps.reference": "المستهدف أو القيمة المرجعية",
  "gaps.gap": "الفجوة",
  "gaps.trend": "13 أسبوعًا",
  "gaps.trend_of": "{metric}، أسبوعًا بأسبوع",
  "gaps.weight": "ما تساويه",
  "gaps.calls":
    "{n, plural, zero {لا مكالمات} one {مكالمة واحدة} two {مكالمتان} few {{value} مكالمات} many {{value} مكالمة} other {{value} مكالمة}}",
  "gaps.target": "مستهدفك",
  "gaps.none": "لا شيء هنا له مستهدف أو قيمة مرجعية بالصيغة نفسها بعد.",
  "gaps.verdict.better": "أفضل",
  "gaps.verdict.worse": "أسوأ",
  "gaps.verdict.about_the_same": "ضمن النطاق",
  "gaps.verdict.cannot_tell": "لا يمكن الجزم",
  "gaps.note":
    "ما تساويه الفجوة هو حجمها مضروبًا في عدد المكالمات المحسوبة عليها: في النسب عدد المكالمات التي يلزم أن تنتهي على غير ما انتهت، وفي المدد عدد المكالمات التي تملؤها الفجوة. دليل إلى ما يُبدأ به، لا مقدار.",
  "target.progress":
    "{n, plural, zero {لا مستهدفات} one {مستهدف واحد} two {مستهدفان} few {{value} مستهدفات} many {{value} مستهدفًا} other {{value} مستهدف}}: تحقّق {met}، لم يتحقّق {missed}، لا يمكن الجزم {unsure}",
  "reconcile.title": "{metric}: رقم آخر",
  "reconcile.here": "هنا {value} عن {period}: {formula}.",
  "reconcile.figure": "رقم نظام الهاتف",
  "reconcile.figure_percent": "رقم نظام الهاتف، بالنسبة المئوية",
  "reconcile.figure_seconds": "رقم نظام الهاتف، بالثواني أو بالشكل 0:34",
  "reconcile.find": "البحث عن الصيغة",
  "reconcile.note":
    "اكتب الرقم الذي تعرضه لوحة النظام للأيام والمكالمات نفسها. تُجرَّب كل صيغة مع الحدود المعتادة.",
  "reconcile.busy": "تجري تجربة الصيغ والحدود.",
  "reconcile.exact": "هذه تعطي الرقم نفسه.",
  "reconcile.near":
    "لا صيغة تعطي هذا الرقم بعينه، وهذه أقربها. قد تختلف الأيام أو المنطقة الزمنية أو التصفية.",
  "reconcile.same": "مطابق",
  "reconcile.of": "{numerator} من {denominator}",
  "reconcile.rows": "مقارنةً بما هنا {numerator} في البسط و{denominator} في المقام",
  "reconcile.adopt": "استخدامها في كل مكان",
  "reconcile.adopt_queue": "استخدامها في {queue}",
  "restated.title":
    "{n, plural, zero {لم يتغيّر رقم عُرض من قبل} one {تغيّر رقم عُرض من قبل} two {تغيّر رقمان عُرضا من قبل} few {تغيّرت {value} أرقام عُرضت من قبل} many {تغيّر {value} رقمًا عُرض من قبل} other {تغيّر {value} رقم عُرض من قبل}}",
  "restated.line": "{metric}، {period}: من {before} إلى {now} ({cause})",
  "restated.reexported":
    "{n, plural, zero {لا مكالمات من تصدير آخر} one {مكالمة واحدة صارت من تصدير آخر} two {مكالمتان صارتا من تصدير آخر} few {{value} مكالمات صارت من تصدير آخر} many {{value} مكالمة صارت من تصدير آخر} other {{value} مكالمة صارت من تصدير آخر}}",
  "restated.changed":
    "{n, plural, zero {لم تتغيّر أي مكالمة} one {تغيّرت مكالمة واحدة في تصدير أحدث} two {تغيّرت مكالمتان في تصدير أحدث} few {تغيّرت {value} مكالمات في تصدير أحدث} many {تغيّرت {value} مكالمة في تصدير أحدث} other {تغيّرت {value} مكالمة في تصدير أحدث}}",
  "restated.matured": "انقضت مدة المتابعة لمزيد من المكالمات",
  "restated.elsewhere": "تغيّرت مكالمات في أيام أخرى",
  "restated.added":
    "{n, plural, zero {لا مكالمات مضافة} one {مكالمة مضافة} two {مكالمتان مضافتان} few {{value} مكالمات مضافة} many {{value} مكالمة مضافة} other {{value} مكالمة مضافة}}",
  "restated.removed":
    "{n, plural, zero {لا مكالمات محذوفة} one {مكالمة محذوفة} two {مكالمتان محذوفتان} few {{value} مكالمات محذوفة} many {{value} مكالمة محذوفة} other {{value} مكالمة محذوفة}}",
  "restated.noted": "اطّلعتُ عليها",
} as const;
