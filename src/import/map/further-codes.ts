/** Codes of the categories beyond the fourteen dispositions (formats.md B), several by `|`. */
export const furtherCodes: Readonly<Record<string, string>> = {
  resolved: "resolved|solved|issue resolved|completed case|fcr|résolu|gelöst|resuelto|تم الحل|تم حل المشكلة",
  escalated: "escalated|escalation|escaladé|eskaliert|escalado|تصعيد|تم التصعيد",
  transferred: "transferred|transfer|transferred to 3rd party|forwarded|forward participant|transféré|weitergeleitet|transferido|إحالة|تمت الإحالة|تم التحويل",
  spam: "spam|robocall|robo call|nuisance|pourriel|إزعاج|مكالمة مزعجة",
  machine_or_fax: "fax|fax machine|modem|afax|machine",
  failed: "dial error|call failed|system error|system shutdown|agent error|technical issue|technical problem|congestion|échec|fehlgeschlagen|عطل فني",
  declined: "call declined|call rejected|rejected call|blocked call",
  abandoned_in_ivr: "abandoned in ivr|ivr hangup|ivr hang up",
  abandoned_short: "short abandon|short abandoned|abandoned short",
  out_of_hours: "out of hours|after hours|outside business hours|out of business hours|hors horaires|خارج ساعات العمل",
  internal: "internal|internal call|مكالمة داخلية",
  answered_unclassified: "answered|connected|completed|accepted|success|successful|no disposition|none selected|not coded|مجابة|تم الرد",
}; // prettier-ignore

/** The end of formats.md B's list of words: looked through when no word of the fourteen is in a code. */
export const furtherWords: readonly (readonly [RegExp, string])[] = [
  [/\bresolved|\bsolved|completed case|\bfcr\b/, "resolved"],
  [/escalat/, "escalated"],
  [/transfer/, "transferred"],
  [/spam|robocall/, "spam"],
  [/(?<!un)answered|(?<!dis)connected|(?<!in)completed|accepted|success/, "answered_unclassified"],
];
