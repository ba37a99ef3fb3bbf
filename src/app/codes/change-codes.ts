import { toShape, type OwnDisposition } from "../../base";
import { openImporter, type CodeChange, type Importer } from "../../engine";
import { addToast, type SessionStore } from "../session";

export interface CodeChanges {
  /** Changes what codes mean: shown at once, then stored and followed by every number. `text` says it in a toast. */
  change(change: CodeChange, text: string): Promise<void>;
}

interface Ports {
  readonly session: SessionStore;
  refresh(): Promise<void>;
  createImporter?(): Importer;
}

const idleMs = 60_000;

/** Changes of codes, one after the other, by one worker that ends when nothing came for a minute. */
export function codeChanges(ports: Ports): CodeChanges {
  const { session, refresh, createImporter = openImporter } = ports;
  let importer: Importer | null = null;
  let idle: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<void> = Promise.resolve();
  const rest = () => {
    importer?.close();
    importer = null;
  };

  const apply = async (change: CodeChange): Promise<void> => {
    clearTimeout(idle);
    importer ??= createImporter();
    try {
      await importer.changeCodes(change);
    } catch (error) {
      rest();
      addToast(session, { id: "codes", text: `error.${toShape(error).code}.what` });
    }
    idle = setTimeout(rest, idleMs);
    await refresh();
  };

  const run = (change: CodeChange): Promise<void> => {
    const { data } = session.getState();
    if (data) session.setState({ data: shown(data, change) });
    return (last = last.then(() => apply(change)));
  };

  return {
    change(change, text) {
      const back = inverse(session.getState().data, change);
      const done = run(change);
      addToast(session, {
        id: "codes",
        text,
        action: { label: "app.undo", run: () => void run(back) },
        stays: 20_000,
      });
      return done;
    },
  };
}

type Data = ReturnType<SessionStore["getState"]>["data"];

/** What the data will say, for the moment until it does. */
function shown(data: NonNullable<Data>, { systems, categories }: CodeChange): NonNullable<Data> {
  return {
    ...data,
    ...(categories ? { categories } : {}),
    systems: data.systems.map((system) => {
      const said = Object.entries({ ...system.codes, ...systems[system.id] });
      return {
        ...system,
        codes: Object.fromEntries(said.filter((entry): entry is [string, string] => entry[1] !== null)),
      };
    }),
  };
}

/** The change that takes a change back. */
export function inverse(data: Data, { systems, categories }: CodeChange): CodeChange {
  const before = (id: string): Readonly<Record<string, string>> =>
    data?.systems.find((system) => system.id === id)?.codes ?? {};
  const own: readonly OwnDisposition[] = data?.categories ?? [];
  return {
    systems: Object.fromEntries(
      Object.entries(systems).map(([id, codes]) => [
        id,
        Object.fromEntries(Object.keys(codes).map((code) => [code, before(id)[code] ?? null])),
      ]),
    ),
    ...(categories ? { categories: own } : {}),
  };
}
