import { general } from "./general";

/** Days on which the centre is closed; they go into the workspace's calendar. */
export const genericHolidays = general({
  kind: "holidays",
  label: "Holidays",
  columns: {
    day: "holiday date|date|day|start|start date|from|تاريخ العطلة|تاريخ الإجازة|تاريخ البداية|من|التاريخ|اليوم", until: "until|end|end date|to|last day|تاريخ النهاية|إلى",
    name: "holiday|holiday name|occasion|event|summary|subject|name|description|العطلة|اسم العطلة|الإجازة|اسم الإجازة|المناسبة|الاسم",
  },
  needs: [["day", "name"]],
  tells: /holiday|closure|occasion|day off|عطلة|العطلة|اجازة|الاجازة|المناسبة|العطله|الاجازه|المناسبه/,
}); // prettier-ignore
