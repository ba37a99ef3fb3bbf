/** What stands beside an option of the completion: its meaning, and some values or columns. Null where nobody said. */
export const optionInfo =
  (of: { readonly note: string; readonly samples: readonly string[]; readonly english?: boolean }) =>
  (): Node | null => {
    if (of.note === "" && of.samples.length === 0) return null;
    const place = document.createElement("div");
    if (of.note !== "") {
      const note = document.createElement("div");
      note.dir = "auto";
      if (of.english) note.lang = "en";
      note.textContent = of.note;
      place.append(note);
    }
    if (of.samples.length > 0) {
      const samples = document.createElement("div");
      samples.className = "cm-samples";
      samples.dir = "auto";
      samples.textContent = of.samples.slice(0, 12).join(" · ");
      place.append(samples);
    }
    return place;
  };
