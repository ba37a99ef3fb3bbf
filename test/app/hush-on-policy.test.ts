import { expect, test } from "vitest";
import { editing, say } from "../../src/app/editing/editing-state";
import { hushOnPolicy } from "../../src/app/editing/hush-on-policy";
import { lostFiltersKey } from "../../src/app/people";
import { newSession } from "../../src/app/session";

test("what was said of a filter is gone once the policy on people changes, and only then", () => {
  const session = newSession();
  hushOnPolicy(session);
  say("filters.said", { filters: "Agent: Ada" });
  const { settings } = session.getState();
  session.setState({ settings: { ...settings, manualSql: !settings.manualSql } });
  expect(editing.getState().said.params).toEqual({ filters: "Agent: Ada" });
  session.setState({ settings: { ...settings, policy: "teams_only" } });
  expect(editing.getState().said).toMatchObject({ key: null, params: {} });
});

test("a value of Agent that a policy hides is not said to be unknown", () => {
  expect(lostFiltersKey("teams_only", ["agent_id"])).toBe("notebook.hidden_filters");
  expect(lostFiltersKey("pseudonyms", ["agent_id"])).toBe("notebook.hidden_filters");
  expect(lostFiltersKey("named", ["agent_id"])).toBe("notebook.lost_filters");
  expect(lostFiltersKey("teams_only", ["agent_id", "queue"])).toBe("notebook.lost_filters");
});
