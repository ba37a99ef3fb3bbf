import type { Session, SessionStore } from "../session";
import { editing } from "./editing-state";

const rules = ({ settings: { policy, minimumGroup, ownAgent } }: Session): string =>
  JSON.stringify([policy, minimumGroup, ownAgent]);

/** What was said or opened under one policy on people may name somebody whom the next one hides: it goes with the policy. */
export const hushOnPolicy = (session: SessionStore): (() => void) =>
  session.subscribe((now, before) => {
    if (now.settings === before.settings || rules(now) === rules(before)) return;
    editing.setState(({ said }) => ({ said: { key: null, params: {}, n: said.n + 1 } }));
    session.setState({ number: null, drill: null, reconcile: null });
  });
