import { general } from "./general";

/** Numbers that must not be called, with the day they asked. */
export const genericDnc = general({
  kind: "dnc",
  label: "Do-not-call list",
  columns: {
    contact_key: "phone|phone number|number|mobile|mobile number|telephone|msisdn|contact number|do not call number|dnc number|do not call|dnc|رقم الهاتف|الهاتف|رقم الجوال|الجوال|الرقم", since: "since|date added|added on|added|opt out date|opted out on|opted out at|requested on|request date|created at|date|تاريخ الإضافة|تاريخ الطلب|منذ|التاريخ",
    revoked_on: "revoked on|revoked|removed on|expires|expiry date|valid until|تاريخ الإزالة|تاريخ الانتهاء", source: "source|reason|list|list name|origin|المصدر|السبب|القائمة",
  },
  needs: [["contact_key"]],
  tells: /do not call|\bdnc\b|opt(ed)? ?out|unsubscrib|black ?list|block ?list|suppress|عدم الاتصال|الحظر|القائمه السوداء|القائمة السوداء/,
}); // prettier-ignore
