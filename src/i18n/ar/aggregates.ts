/** Reports of sums that are told by name: why they are refused, and what to export instead. */
export const aggregates = {
  "error.file_aggregates_avaya.what":
    "«{file}» تقرير فترات من Avaya CMS: مجاميع حسب المجموعة أو الموظف أو الفترة.",
  "error.file_aggregates_avaya.why":
    "ليس فيه صف لكل مكالمة. يحسب Dialbook هذه الأرقام بنفسه من كل مكالمة حتى يمكن التحقق منها.",
  "error.file_aggregates_avaya.do":
    "صدِّر سجلات المكالمات (External Call History) للفترة نفسها: فيها أعمدة مثل segstart وcalling_pty.",
  "error.file_aggregates_freshcaller.what": "«{file}» تقرير مقاييس من Freshcaller: مجاميع لا مكالمات مفردة.",
  "error.file_aggregates_freshcaller.why":
    "ليس فيه صف لكل مكالمة. يحسب Dialbook هذه الأرقام بنفسه من كل مكالمة حتى يمكن التحقق منها.",
  "error.file_aggregates_freshcaller.do": "صدِّر قائمة المكالمات (Call metrics) للفترة نفسها.",
  "error.file_aggregates_talkdesk.what": "«{file}» قائمة موظفي Talkdesk لا قائمة مكالماته.",
  "error.file_aggregates_talkdesk.why": "ليس فيه صف لكل مكالمة.",
  "error.file_aggregates_talkdesk.do": "صدِّر تقرير المكالمات (Calls) أو جهات الاتصال (Contacts) للفترة.",
};
