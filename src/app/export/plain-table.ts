/** A table of texts, the first of each row being its name. */
export function plainTable(heads: readonly string[], rows: readonly (readonly string[])[]): HTMLElement {
  const row = (tag: "th" | "td", texts: readonly string[]): HTMLElement => {
    const line = document.createElement("tr");
    texts.forEach((text, i) => {
      const cell = document.createElement(i === 0 ? "th" : tag);
      if (i === 0 || tag === "th") cell.setAttribute("scope", tag === "th" ? "col" : "row");
      cell.textContent = text;
      line.append(cell);
    });
    return line;
  };
  const table = document.createElement("table");
  table.className = "table";
  const [head, body] = [document.createElement("thead"), document.createElement("tbody")];
  head.append(row("th", heads));
  body.append(...rows.map((texts) => row("td", texts)));
  table.append(head, body);
  const scroll = document.createElement("div");
  scroll.className = "scroll";
  scroll.append(table);
  return scroll;
}
