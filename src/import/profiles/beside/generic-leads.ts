import { general } from "./general";

/** Leads in any table: who they are, when and from where they came. */
export const genericLeads = general({
  kind: "leads",
  label: "Leads",
  columns: {
    lead_id: "lead id|prospect id|contact id|record id|id|رقم العميل المحتمل|معرف العميل المحتمل|المعرف", created_at: "created at|created|create date|created date|date created|created on|created time|creation date|lead date|submitted at|submission time|sign up date|signup date|timestamp|تاريخ الإنشاء|تاريخ التسجيل|وقت الإنشاء|date|التاريخ",
    source: "lead source|source|original source|utm source|channel|مصدر العميل|المصدر", campaign: "campaign|campaign name|utm campaign|الحملة|اسم الحملة", owner: "lead owner|owner|assigned to|sales rep|المالك|المسؤول|المندوب",
    contact_key: "phone|phone number|mobile|mobile phone|mobile number|telephone|رقم الهاتف|الهاتف|رقم الجوال|الجوال", email: "email|e mail|email address|البريد الإلكتروني", deal_id: "deal id|opportunity id|converted opportunity id", modified_at: "last modified|last modified date|modified at|updated at|تاريخ التعديل",
  },
  needs: [["created_at", "contact_key"], ["created_at", "email"], ["lead_id", "created_at"]],
  tells: /\b(leads?|prospects?|utm)\b|عميل محتمل|العملاء المحتمل|العميل المحتمل/,
}); // prettier-ignore
