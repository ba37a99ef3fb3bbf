/** خلايا غير الأولى: مُدخلات بأسمائها وجداول وقوائم واستنتاجات وإجراءات. */
export const cells = {
  "cells.input.number": "عددًا",
  "cells.input.choice": "نصًّا من نصوص محددة",
  "cells.input.text": "نصًّا",
  "cells.input.label": "اسمه هنا",
  "cells.input.options": "النصوص، نص في كل سطر",
  "cells.input.min": "لا يقل عن",
  "cells.input.max": "لا يزيد على",
  "cells.input.step": "بخطوات من",
} as const;
