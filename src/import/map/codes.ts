import { dispositions, furtherDispositions, results } from "../../base";
import { furtherCodes, furtherWords } from "./further-codes";
import { westernDigits } from "./header-names";

/** A code as it is looked up: trimmed and lower-cased. */
export const codeKey = (code: string): string => code.trim().toLowerCase();

const loose = (code: string): string =>
  westernDigits(code)
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\u064b-\u065f\u0640]/g, "")
    .toLowerCase()
    .replace(/[\s_\-.]+/g, " ")
    .trim();

const table = (entries: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(entries).flatMap(([value, codes]) =>
      codes.split("|").map((code) => [loose(code), value] as const),
    ),
  );

const directionCodes = table({
  inbound: "inbound|incoming|in|i|1|inbound queue|received|entrant|entrante|eingehend|recibida|reçu|recu|entrada|user_in|dr_in|واردة|وارد|inbound call|incoming call",
  outbound: "outbound|outgoing|out|o|2|outbound-api|outbound-dial|autodial|manual|preview|dialed|placed|sortant|ausgehend|saliente|emis|saida|user_out|dr_out|صادرة|صادر|outbound call|outgoing call|trunking-originating",
  internal: "internal|int|t|intra_pbx|extension|interne|intern|interna|داخلية|داخلي",
}); // prettier-ignore

/** Values that stand for rows which are no calls; they are left out and counted. */
export const exclusions = ["phantom", "in_progress", "not_a_call", "no_call_id", "totals"] as const;

const resultCodes = table({
  answered: "answered|answer|completed|connected|call connected|accepted|call accepted|yes|true|1|y|success|successful|agent|handled|talked|completeagent|completecaller|incoming answered|outgoing answered|inbound - answered|outbound - answered|décroché|repondu|oui|beantwortet|angenommen|ja|contestada|atendida|si|مجابة|تم الرد|مجاب|نعم",
  abandoned: "abandoned|abandon|abandoned in queue|abandonné|abandonnee|abandonada|aufgelegt|queue timeout|queue_timeout|hang|caller abandoned|ringcanceled|متروكة|مهجورة",
  abandoned_in_ivr: "abandoned in ivr|abandoned_in_ivr|ivr hangup|ivr hang up|abandoned before ringing|announce",
  missed: "missed|not answered|unanswered|missed call|no|false|0|n|inbound - missed|manqué|manque|manquee|perdue|non|nein|verpasst|perdida|فائتة|لم يرد|لا",
  voicemail: "voicemail|voice mail|left voicemail|voicemail left|voicemail_answered|messagerie|repondeur|mailbox|buzon|بريد صوتي|البريد الصوتي",
  no_answer: "no answer|no-answer|noanswer|ring no answer|na|sans réponse|sem resposta|keine antwort|sin respuesta|لا يوجد رد|canceled|cancelled|call cancelled",
  busy: "busy|user busy|user_busy|occupé|besetzt|ocupado|مشغول|الخط مشغول",
  failed: "failed|failure|call failed|error|congestion|dial error|échec|fehlgeschlagen|fallida|فشل",
  rejected: "rejected|declined|blocked|refused|refusé|abgelehnt|rechazada|مرفوضة",
  callback_queued: "callback queued|callback|callback requested|queue callback assigned|callback_queued",
  flow_out: "flow out|flow_out|overflow|overflowed|transferred|forwarded|redirected|blind_transfered|permanent_transfered|exitwithkey",
  out_of_hours: "out of hours|out_of_hours|out of business hours|out_of_opening_hours|after hours|after_hours|closed|outside business hours|inbound - out of business hours|خارج ساعات العمل",
  phantom: "phantom",
  in_progress: "queued|ringing|in-progress|in progress|initiated|new|incall",
  not_a_call: "fax|fax_received|fax_failed|fax_out_sent|fax_out_not_sent|sms|voice fax",
}); // prettier-ignore

const dispositionCodes = table({
  deal_closed: "deal closed|sale|sold|won|closed won|order placed|booking completed|vente|verkauf|تمت الصفقة|تم البيع",
  appointment_scheduled: "appointment scheduled|meeting set|meeting booked|appointment|appointment set|rendez-vous|termin vereinbart|answered - meeting set|حدد موعد|حُدِّد موعد|تم تحديد موعد",
  demo_booked: "demo booked|demo|demo scheduled|حجز عرض توضيحي|حُجز عرض توضيحي",
  interested: "interested|hot|warm|qualified|interessé|interessiert|مهتم",
  follow_up_required: "follow-up required|follow up|followup|requested more info|left live message|referral|answered - referral|à suivre|a suivre|بحاجة إلى متابعة|متابعة",
  callback_requested: "callback requested|call back|callback|call back later|requested call back|callbk|cbhold|à rappeler|a rappeler|rappel|rückruf|طلب معاودة الاتصال|معاودة الاتصال",
  not_interested: "not interested|ni|np|dec|declined|poor fit|no longer with co|answered - not interested|answered - poor fit|pas intéressé|pas interesse|kein interesse|غير مهتم",
  do_not_call: "do not call|dnc|dncc|dncl|do not contact|opt out|remove|ne pas rappeler|طلب عدم الاتصال|عدم الاتصال",
  wrong_number: "wrong number|invalid number|bad number|wrong contact|dc|adc|number not in service|answered - wrong contact|mauvais numéro|mauvais numero|faux numéro|falsche nummer|número errado|رقم خاطئ",
  voicemail_left: "voicemail left|left voicemail|voicemail|answering machine|al|am|pm|qvmail|répondeur|repondeur|mailbox|caixa postal|تركت رسالة صوتية|تُركت رسالة صوتية|رسالة صوتية",
  no_answer: "no answer|no response|n|na|noanswer|unreachable|pas de réponse|pas de reponse|sans réponse|keine antwort|sem resposta|لا يوجد رد|لم يرد",
  busy: "busy|b|ab|occupé|besetzt|ocupado|الخط مشغول|مشغول",
  abandoned_in_queue: "abandoned in queue|abandoned|drop|xdrop|pdrop|timeot|nanque|queue timeout|متروكة في قائمة الانتظار",
  disconnected: "disconnected|hung up|hang up|hangup|caller disconnected|dropped call|call dropped|raccroché|aufgelegt|انقطع الاتصال",
}); // prettier-ignore

/** formats.md B, in order: the first pattern that matches decides. */
const dispositionWords: readonly (readonly [RegExp, string])[] = [
  [/do not call|\bdnc\b|opt.?out|\bremove/, "do_not_call"],
  [/\bwrong\b|invalid|bad number|unallocated|not in service/, "wrong_number"],
  [/not.?interested|declin|poor fit|no longer/, "not_interested"],
  [/\bdemo\b/, "demo_booked"],
  [/meeting|appoint|schedul|booked/, "appointment_scheduled"],
  [
    /\bsales?\b|\bsold\b|\bwon\b|closed.?won|\bdeal\b|converted|order placed|booking completed/,
    "deal_closed",
  ],
  [/call.?back|rappel|ruckruf/, "callback_requested"],
  [/follow.?up|more info|nurtur|pending/, "follow_up_required"],
  [/\binterested|qualified|\bhot\b|\blead\b/, "interested"],
  [/voice.?mail|repondeur|mailbox|caixa postal|contestador|anrufbeantworter/, "voicemail_left"],
  [/abandon|queue timeout|\bdrop/, "abandoned_in_queue"],
  [/\bbusy\b|ocupado|occupe|besetzt|engaged/, "busy"],
  [/no.?answer|unanswered|missed|not answered|sans reponse|perdue|verpasst|no response/, "no_answer"],
  [/hung.?up|hang.?up|disconnect/, "disconnected"],
];

const own = (values: readonly string[], code: string): string | null => {
  const name = codeKey(code).replaceAll(" ", "_");
  return values.includes(name) ? name : null;
};

/** Direction that a vendor's code means, null when unknown. */
export const guessDirection = (code: string): string | null => directionCodes.get(loose(code)) ?? null;

/** Result (or exclusion) that a vendor's code means, null when unknown. */
export const guessResult = (code: string): string | null =>
  own(results, code) ?? resultCodes.get(loose(code)) ?? null;

const dispositionNames = dispositions.map((disposition) => disposition.code);

/** One of the fourteen dispositions that an agent's code means: its own name, a known code, else by keyword. */
export function guessOutcome(code: string): string | null {
  const text = loose(code);
  const known = own(dispositionNames, code) ?? dispositionCodes.get(text);
  if (known) return known;
  return dispositionWords.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

const furtherTable = table(furtherCodes);
const furtherNames = furtherDispositions.map((disposition) => disposition.code);

/** Disposition that an agent's code means, the further categories included; null when unknown. */
export function guessDisposition(code: string): string | null {
  const text = loose(code);
  const further = own(furtherNames, code) ?? furtherTable.get(text);
  if (further) return further;
  return guessOutcome(code) ?? furtherWords.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
