import { offeredDimensions } from "../facts/calls";
import { offered } from "../facts/inbound-parts";
import { metric } from "../metric";
import { inbound } from "../part";

const voicemail = "offered AND result = 'voicemail'";

/** Calls that ended in the mailbox, as a share of calls offered. A mailbox reached is no message left. */
export const voicemailRate = metric({
  id: "voicemail-rate",
  fact: "calls",
  population: "offered-inbound",
  unit: "share",
  better: "lower",
  needs: ["result"],
  dimensions: offeredDimensions,
  params: [],
  parts: [
    offered,
    inbound.count("voicemails", voicemail),
    inbound.count("messages", `${voicemail} AND recording_ref IS NOT NULL`),
  ],
  variants: [
    { id: "offered", kind: "share", numerator: "voicemails", denominator: "offered" },
    {
      id: "message_left",
      kind: "share",
      better: "band",
      numerator: "messages",
      denominator: "voicemails",
      requires: [{ column: "recording_ref", of: "voicemails", known: "messages", any: true }],
    },
  ],
  defaults: ["offered"],
  clustered: true,
  smallest: { by: "amount", size: 0.01 },
});
