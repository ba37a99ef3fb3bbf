import { useEffect, useState } from "react";
import type { StorageUse } from "../store";
import { useDevice, useSession } from "./device";

/** How much is stored, measured again whenever the data changes; null until known. */
export function useStorageUse(): StorageUse | null {
  const { store } = useDevice();
  const version = useSession(({ data }) => data?.version ?? 0);
  const [use, setUse] = useState<StorageUse | null>(null);
  useEffect(() => {
    let current = true;
    void store.storageUse().then((measured) => {
      if (current) setUse(measured);
    });
    return () => {
      current = false;
    };
  }, [store, version]);
  return use;
}
