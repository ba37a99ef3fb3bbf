import type { compared as en } from "../en/compared";

/** What figures and lines are held against, where it is not simply the period before. */
export const compared: Record<keyof typeof en, string> = {
  "chart.against": "{name}: {value}",
  "chart.no_line.periods": "المقارنة هنا بعدة فترات معًا، فلها قيمة وليس لها خط في هذا الرسم.",
  "chart.no_line.quarter": "لأفضل ربع سنوي قيمة عن الفترة كلها، وليس له خط في هذا الرسم.",
  "number.breakdown_was": "كانت",
  "number.breakdown_lacks":
    "لا تُقسَّم بحسب {names}: ليس لكل مكالمة تُحسب هنا قيمة منها، والاقتصار على ما له قيمة يجعل النتيجة أفضل من حقيقتها.",
  "workbench.moved_note":
    "الكلمة تحت الخانة تدل على تغيّر حصتها تغيرًا مؤكدًا منذ الفترة المقارَن بها: يُحكم عليه باختلاف الأيام فيما بينها، وبالخانات كلها معًا.",
  "workbench.moved_none":
    "لم تتغير حصة أي خانة تغيرًا مؤكدًا منذ الفترة المقارَن بها: يُحكم على ذلك باختلاف الأيام فيما بينها، وبالخانات كلها معًا.",
};
