import { general } from "./general";

/** Deals, orders or contracts in any table: how they stand and what they are worth. */
export const genericDeals = general({
  kind: "deals",
  label: "Deals",
  columns: {
    deal_id: "deal id|opportunity id|order id|order number|contract id|contract number|id|رقم الصفقة|معرف الصفقة|رقم الطلب|رقم العقد", lead_id: "lead id|contact id|customer id|معرف العميل المحتمل|رقم العميل المحتمل",
    created_on: "created on|create date|created date|created at|date created|created|opened on|open date|order date|تاريخ الإنشاء|تاريخ الصفقة|date|التاريخ", closed_on: "closed on|close date|closed date|closing date|won date|date closed|تاريخ الإغلاق|تاريخ إغلاق الصفقة",
    status: "deal status|deal stage|sales stage|status|stage|outcome|حالة الصفقة|مرحلة الصفقة|الحالة|المرحلة", amount: "amount|deal value|deal amount|value|contract value|order value|total|revenue|قيمة الصفقة|القيمة|المبلغ|الإيراد", currency: "currency|currency code|العملة",
    source: "lead source|source|المصدر", campaign: "campaign|الحملة", owner: "deal owner|owner|sales rep|المالك|المندوب|المسؤول", contact_key: "phone|phone number|mobile|customer phone|contact phone|رقم الهاتف|الهاتف|رقم الجوال|الجوال", email: "email|customer email|contact email|البريد الإلكتروني",
    modified_at: "last modified|last modified date|modified at|updated at|تاريخ التعديل",
  },
  needs: [["amount", "status"], ["amount", "closed_on"], ["deal_id", "amount"], ["deal_id", "status"]],
  tells: /\b(deals?|opportunity|clos(e|ing|ed) (date|on)|sales stage|contract value)\b|صفقة|الصفقة|تاريخ الاغلاق/,
}); // prettier-ignore
