import { inspect, load, type Mapping, type People } from "../../src/import";
import { testHost } from "./host";

/** Loads a file as it is proposed to be read, after a change of the mapping. */
export async function loaded(file: File, change: (mapping: Mapping) => Mapping, people?: People) {
  const [inspection] = await inspect([file]);
  if (!inspection) throw new Error("no inspection");
  const host = await testHost();
  const mapping = change(inspection.mapping);
  const plan = {
    importId: "i1",
    systemId: "s1",
    secret: "0123456789abcdef",
    files: [{ file, dialect: inspection.dialect, mapping }],
    ...(people ? { people } : {}),
  };
  return { report: await load(plan, host), host, inspection, mapping };
}
