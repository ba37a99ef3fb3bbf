/// <reference lib="webworker" />
import { ImportServer } from "../src/engine/import-server";
import type { ImportRequest, ImportStart } from "../src/engine/import-wire";
import { inspect, load, loadClosures, preview, unpack } from "../src/import";

const scope = self as unknown as DedicatedWorkerGlobalScope;
let server: ImportServer | null = null;

scope.onmessage = ({ data }: MessageEvent<ImportStart | ImportRequest>) => {
  if (data.type === "start")
    server = new ImportServer(data, { unpack, inspect, load, loadClosures, preview }, (reply) =>
      scope.postMessage(reply),
    );
  else server?.receive(data);
};
