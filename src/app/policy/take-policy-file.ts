import { toShape } from "../../base";
import { isPolicyText, readPolicyFile } from "../../store";
import type { Device } from "../device";
import { addToast } from "../session";

const mostBytes = 20_000;

/** Files that came together without the policy files among them, which hold at once. */
export async function takePolicyFiles(
  files: readonly File[],
  { store, session, refresh }: Pick<Device, "store" | "session" | "refresh">,
): Promise<readonly File[]> {
  const others: File[] = [];
  for (const file of files) {
    const text = file.size <= mostBytes ? await file.text().catch(() => "") : "";
    if (!isPolicyText(text)) {
      others.push(file);
      continue;
    }
    try {
      const read = readPolicyFile(text);
      await store.policy.take(read, Date.now());
      session.setState(({ policyChanges }) => ({ policyChanges: policyChanges + 1 }));
      session.setState({ settings: await store.settings.get() });
      const { organisation } = read;
      addToast(session, {
        id: "policy",
        text: read.fixed ? "policy.taken" : "policy.released",
        params: { organisation },
      });
      await refresh();
    } catch (error) {
      const { code, params } = toShape(error);
      addToast(session, { id: "policy", text: `error.${code}.what`, params, stays: null });
    }
  }
  return others;
}
