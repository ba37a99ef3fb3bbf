const lost = "\\blost\\b|closedlost|perdu|perdid|verloren|disqualif|خاسر|خسار|مفقود";
const won = "\\bwon\\b|closedwon|\\bsold\\b|gagné|ganad|gewonnen|deal_closed|رابح|فوز|تم البيع|تمت الصفقة";

/** SQL for how a deal stands, by the words of its stage: won, lost, else open. */
export const dealStatus = (stage: string): string =>
  `CASE WHEN regexp_matches(lower(${stage}), '${lost}') THEN 'lost' WHEN regexp_matches(lower(${stage}), '${won}') THEN 'won' ELSE 'open' END`;
