import type { supporting as en } from "../en/supporting";

export const supporting: Record<keyof typeof en, string> = {
  "metric.call-volume": "حجم المكالمات",
  "metric.call-components": "مكونات المكالمة",
  "metric.occupancy": "نسبة الإشغال",
  "metric.calls-per-agent-hour": "المكالمات لكل ساعة عمل للموظف",
  "metric.output-per-paid-hour": "الإنتاج لكل ساعة مدفوعة",
  "metric.transfer-rate": "نسبة إحالة المكالمات",
  "metric.repeat-call-rate": "نسبة المكالمات المتكررة",
  "metric.answer-rate": "نسبة المكالمات المجابة",
  "metric.missed-call-rate": "نسبة المكالمات غير المجابة",
  "metric.voicemail-rate": "نسبة البريد الصوتي",
  "metric.long-waits": "الانتظار الطويل",
  "metric.callback-compliance": "نسبة الالتزام بمعاودة الاتصال",
  "metric.first-attempt-connect-rate": "نسبة الوصول من أول محاولة",
  "metric.attempts-per-lead": "المحاولات لكل عميل محتمل",
  "metric.list-penetration": "نسبة تغطية القائمة",
  "metric.cost-per-call": "تكلفة المكالمة",
  "metric.cost-per-lead": "تكلفة العميل المحتمل",
  "metric.customer-acquisition-cost": "تكلفة اكتساب العميل",
  "metric.revenue-per-call": "الإيراد لكل مكالمة",
  "metric.return-on-investment": "العائد على الاستثمار",
  "metric.call-volume.definition": "عدد المكالمات؛ وتُحسب المكالمة مرة واحدة مهما أُحيلت.",
  "metric.call-components.definition": "مما تتكون المكالمة المجابة: متوسط كل جزء في المكالمات التي تتضمنه.",
  "metric.occupancy.definition":
    "الوقت على المكالمات كنسبة من الوقت على المكالمات أو في انتظارها، من أوقات الموظفين المسجلة.",
  "metric.calls-per-agent-hour.definition": "مكالمات العملاء المعالَجة في ساعة من وقت الموظف.",
  "metric.output-per-paid-hour.definition": "المحادثات الصادرة أو المواعيد أو الصفقات في كل ساعة مدفوعة.",
  "metric.transfer-rate.definition":
    "المكالمات الواردة المجابة التي أُحيلت مرة على الأقل، كنسبة من التي يُعرف فيها ذلك.",
  "metric.repeat-call-rate.definition":
    "المكالمات الواردة التي سبق أن اتصل صاحبها خلال المهلة، كنسبة من المكالمات معروفة الرقم.",
  "metric.answer-rate.definition": "المكالمات الواردة التي أجاب عنها موظف، كنسبة من المكالمات المعروضة.",
  "metric.missed-call-rate.definition":
    "المكالمات الواردة التي لم يجب عنها أي موظف، بأي طريق (متروكة أو فائتة أو بريد صوتي أو طلب معاودة اتصال)، كنسبة من المكالمات المعروضة. تسميها أنظمة هاتف كثيرة نسبة المكالمات الفائتة؛ أما المكالمة الفائتة هنا فهي التي رنّ فيها الهاتف ولم يرد أحد.",
  "metric.voicemail-rate.definition":
    "المكالمات الواردة التي انتهت بالبريد الصوتي، كنسبة من المكالمات المعروضة.",
  "metric.long-waits.definition":
    "المتصلون الذين انتظروا طويلًا، أُجيبوا أم لا، كنسبة من المكالمات معروفة الانتظار.",
  "metric.callback-compliance.definition":
    "المكالمات المفقودة التي جرت معاودة الاتصال بأصحابها في الوقت، كنسبة من التي انقضت مهلتها.",
  "metric.first-attempt-connect-rate.definition":
    "العملاء المحتملون الذين تم الوصول إليهم من أول محاولة، كنسبة ممن جرى الاتصال بهم.",
  "metric.attempts-per-lead.definition": "عدد محاولات الاتصال بالعميل المحتمل، كلها، بحسب يوم أولاها.",
  "metric.list-penetration.definition": "من جرى الاتصال بهم من القائمة مرة على الأقل، كنسبة من القائمة.",
  "metric.cost-per-call.definition": "ما أُنفق في الفترة مقسومًا على مكالماتها.",
  "metric.cost-per-lead.definition": "ما أُنفق في الفترة مقسومًا على العملاء المحتملين الجدد.",
  "metric.customer-acquisition-cost.definition":
    "ما أُنفق في الفترة مقسومًا على الصفقات الرابحة الآتية من عملاء محتملين.",
  "metric.revenue-per-call.definition":
    "إيراد الصفقات الرابحة الآتية من عملاء محتملين مقسومًا على المكالمات الصادرة في الفترة.",
  "metric.return-on-investment.definition": "ما عاد زيادةً على ما أُنفق، كنسبة مما أُنفق.",
};
