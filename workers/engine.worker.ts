/// <reference lib="webworker" />
import { EngineServer } from "../src/engine/server";
import type { Request, Start } from "../src/engine/types";

const scope = self as unknown as DedicatedWorkerGlobalScope;
let server: EngineServer | null = null;

scope.onmessage = ({ data }: MessageEvent<Start | Request>) => {
  if (!("type" in data)) server?.receive(data);
  else {
    server = new EngineServer(data, (message, transfer = []) => scope.postMessage(message, transfer));
    void server.start();
  }
};
