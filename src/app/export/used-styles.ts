/** The page's own rules that hold for a document, as text: no fonts, no movements, nothing to load. */
export function usedStyles(of: Document, sheets: Iterable<CSSStyleSheet>): string {
  return [...sheets].flatMap((sheet) => [...rulesOf(sheet)].flatMap((rule) => used(of, rule))).join("\n");
}

const rulesOf = (of: { readonly cssRules: CSSRuleList }): CSSRuleList => of.cssRules;

function used(of: Document, rule: CSSRule): string[] {
  if (rule instanceof CSSStyleRule) return matches(of, rule.selectorText) ? [withoutUrls(rule.cssText)] : [];
  if (rule instanceof CSSLayerBlockRule) return within(of, rule, `@layer ${rule.name}`);
  if (rule instanceof CSSMediaRule) return within(of, rule, `@media ${rule.conditionText}`);
  if (rule instanceof CSSSupportsRule) return within(of, rule, `@supports ${rule.conditionText}`);
  if (rule instanceof CSSPageRule) return [rule.cssText];
  return [];
}

function within(of: Document, rule: CSSGroupingRule, head: string): string[] {
  const inner = [...rulesOf(rule)].flatMap((each) => used(of, each));
  return inner.length === 0 ? [] : [`${head} {\n${inner.join("\n")}\n}`];
}

const withoutUrls = (css: string): string =>
  css.replaceAll(/[a-z-]+:[^;{}]*url\((?!["']?(?:data:|#))[^;{}]*;?/g, "");

/** States that nothing is in on paper; a pseudo-element belongs to what it stands in. */
const states = /::?(?:before|after|marker|placeholder|selection|backdrop)\b/g;

function matches(of: Document, selector: string): boolean {
  return selector.split(/,(?![^(]*\))/).some((one) => {
    try {
      return of.querySelector(one.replaceAll(states, "").trim() || "*") !== null;
    } catch {
      return false;
    }
  });
}
