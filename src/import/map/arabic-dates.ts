/** Arabic names of months (Egypt and the Gulf, the Levant, the Maghreb), in the order of the year; longer names first. */
const months: readonly (readonly [string, string])[] = [
  ["كانون الثاني", "Jan"], ["كانون الأول", "Dec"], ["كانون الاول", "Dec"], ["تشرين الأول", "Oct"], ["تشرين الاول", "Oct"], ["تشرين الثاني", "Nov"],
  ["يناير", "Jan"], ["جانفي", "Jan"], ["فبراير", "Feb"], ["فيفري", "Feb"], ["شباط", "Feb"], ["مارس", "Mar"], ["آذار", "Mar"], ["أبريل", "Apr"], ["إبريل", "Apr"], ["ابريل", "Apr"],
  ["أفريل", "Apr"], ["نيسان", "Apr"], ["مايو", "May"], ["ماي", "May"], ["أيار", "May"], ["ايار", "May"], ["يونيو", "Jun"], ["يونيه", "Jun"], ["جوان", "Jun"], ["حزيران", "Jun"],
  ["يوليو", "Jul"], ["يوليه", "Jul"], ["جويلية", "Jul"], ["تموز", "Jul"], ["أغسطس", "Aug"], ["اغسطس", "Aug"], ["أوت", "Aug"], ["آب", "Aug"], ["سبتمبر", "Sep"], ["أيلول", "Sep"],
  ["ايلول", "Sep"], ["أكتوبر", "Oct"], ["اكتوبر", "Oct"], ["نوفمبر", "Nov"], ["ديسمبر", "Dec"],
]; // prettier-ignore

/** What stands before or after a time: morning and evening. Weekdays and what else is Arabic are left out. */
const halves: readonly (readonly [string, string])[] = [
  ["صباحًا", "AM"], ["صباحا", "AM"], ["مساءً", "PM"], ["مساء", "PM"],
]; // prettier-ignore
const marks = "[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]";
const single = (letter: string): string => `(\\d)\\s*${letter}\\.?\\s*$`;
const rest = "[\u0621-\u065f]+";

/** Text of a date in English where it has Arabic words or marks of writing direction. */
export function englishDate(text: string): string {
  if (!/[\u0600-\u06ff\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(text)) return text;
  const named = [...months, ...halves].reduce(
    (found, [word, english]) => found.replaceAll(word, english),
    text,
  );
  return named
    .replace(new RegExp(marks, "g"), "")
    .replaceAll("،", ",")
    .replace(new RegExp(single("ص")), "$1 AM")
    .replace(new RegExp(single("م")), "$1 PM")
    .replace(new RegExp(rest, "g"), "")
    .replace(/^[\s,]+|\s+$/g, "");
}

const quoted = (text: string): string => `'${text}'`;

/** SQL of the same. */
export function englishDateSql(text: string): string {
  const named = [...months, ...halves].reduce((sql, [word, english]) => `replace(${sql}, ${quoted(word)}, ${quoted(english)})`, text); // prettier-ignore
  const steps: readonly (readonly [string, string])[] = [
    [marks, ""], ["،", ","], [single("ص"), "\\1 AM"], [single("م"), "\\1 PM"], [rest, ""], ["^[\\s,]+|\\s+$", ""],
  ]; // prettier-ignore
  const done = steps.reduce((sql, [from, to]) => `regexp_replace(${sql}, ${quoted(from)}, ${quoted(to)}, 'g')`, named); // prettier-ignore
  return `CASE WHEN regexp_matches(${text}, '[\u0621-\u065f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]') THEN ${done} ELSE ${text} END`;
}
