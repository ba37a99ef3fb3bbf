import { expect, test } from "vitest";
import { addToast, leavePage, newSession } from "../../src/app/session";

test("a toast of the same thing takes the place of the one before", () => {
  const session = newSession();
  addToast(session, { id: "trash/a", text: "gone", action: { label: "undo", run: () => undefined } });
  addToast(session, { id: "trash/a", text: "back" });
  expect(session.getState().toasts).toMatchObject([{ text: "back", action: null }]);
});
test("on another page, what only said something is gone, and what can be undone has its time", () => {
  const session = newSession();
  const action = { label: "undo", run: () => undefined };
  addToast(session, { text: "saved", stays: null });
  addToast(session, { text: "gone", action });
  addToast(session, { text: "new files", action, stays: null });
  leavePage(session);
  expect(session.getState().toasts.map(({ text, stays }) => [text, stays])).toEqual([
    ["gone", 8000],
    ["new files", 8000],
  ]);
});
