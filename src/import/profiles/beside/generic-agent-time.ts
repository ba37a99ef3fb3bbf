import { general } from "./general";

/** Agents' days as a workforce system or a payroll logs them. */
export const genericAgentTime = general({
  kind: "agent_time",
  label: "Agent time",
  columns: {
    agent_id: "agent|agent name|agent id|user|user name|employee|employee name|name|الموظف|اسم الموظف|الوكيل", work_date: "work date|date|day|shift date|تاريخ العمل|التاريخ|اليوم", part: "interval|interval start|shift|الفترة|الوردية",
    staffed_s: "staffed time|staffed|logged in time|logged in|login time|login duration|time logged in|paid time|paid hours|paid|hours worked|worked hours|worked|online time|shift length|وقت تسجيل الدخول|مدة تسجيل الدخول|ساعات العمل|مدة العمل",
    idle_s: "idle time|idle|available time|available|ready time|ready|waiting for calls|وقت الخمول|وقت الانتظار|وقت الجاهزية|الوقت المتاح", aux_s: "aux time|aux|break time|breaks|break|not ready time|not ready|away time|pause time|unavailable time|unavailable|وقت الاستراحة|الاستراحة|وقت التوقف",
  },
  needs: [["agent_id", "work_date", "staffed_s"], ["agent_id", "work_date", "idle_s"]],
  tells: /staffed|log(ged)? ?in (time|duration|hours)|logged in|paid (time|hours)|(hours worked|worked hours)|idle|not ready|\baux\b|available time|ساعات العمل|تسجيل الدخول|وقت الاستراحة|وقت الجاهزيه|وقت الجاهزية/,
}); // prettier-ignore
