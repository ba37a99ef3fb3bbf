import { headerName } from "../../map/header-names";
import type { ColumnMapping } from "../../types";
import { scaleOf } from "./scale";
import { general } from "./general";

const asked = /satisf|rating|rate |csat|score|تقييم|رضا/;

/** Answers to a survey after calls: by the call's id, or by the number or address of who answered. */
export const genericSurveys = general({
  kind: "surveys",
  label: "Survey answers",
  columns: {
    response_id: "response id|submission id|respondent id|answer id|رقم الرد|معرف الرد", call_id: "call id|call uuid|call sid|interaction id|رقم المكالمة|معرف المكالمة", conversation_id: "conversation id|contact session id",
    contact_key: "phone|phone number|customer phone|customer number|caller|caller number|mobile|رقم العميل|رقم الهاتف|الهاتف|رقم الجوال|الجوال", email: "email|customer email|email address|البريد الإلكتروني",
    responded_at: "responded at|response date|response time|answered at|submitted at|submission date|completed at|end date|survey date|timestamp|date|تاريخ الرد|وقت الرد|طابع زمني|التاريخ", question: "question|survey question|السؤال",
    score: "score|csat|csat score|rating|satisfaction|satisfaction score|satisfaction rating|survey score|stars|answer|التقييم|تقييم|الدرجة|درجة الرضا|رضا العميل", scale_min: "scale min|lowest score|min score|الحد الأدنى", scale_max: "scale max|highest score|max score|out of|الحد الأقصى|الدرجة القصوى",
  },
  needs: [["score", "call_id"], ["score", "conversation_id"], ["score", "contact_key"], ["score", "email"], ["score", "responded_at"]],
  tells: /csat|survey|satisf|rating|feedback|\bnps\b|استبيان|رضا|تقييم|التقييم/,
  also: (headers, sample, header) => {
    const named = headers.first("score", "csat", "csat score", "rating", "satisfaction", "satisfaction score", "satisfaction rating", "survey score", "stars", "answer", "التقييم", "تقييم", "الدرجة", "درجة الرضا", "رضا العميل");
    // a form's column is called what was asked
    const question = named === null ? header.find((name) => asked.test(headerName(name).full)) : undefined;
    const source = named ?? question;
    if (source === undefined) return {};
    const columns: ColumnMapping[] = question === undefined ? [] : [{ target: "score", sources: [question] }];
    return { columns, scale: scaleOf(source, headers.values(source, sample)) };
  },
}); // prettier-ignore
