/** Cells beyond the first ones: inputs by name, tables, lists, findings, actions. */
export const cells = {
  "cells.input.number": "a number",
  "cells.input.choice": "one of some texts",
  "cells.input.text": "a text",
  "cells.input.label": "What it is called here",
  "cells.input.options": "The texts, one a line",
  "cells.input.min": "At least",
  "cells.input.max": "At most",
  "cells.input.step": "In steps of",
} as const;
