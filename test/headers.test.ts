import { describe, expect, it } from "vitest";
import { cacheControl, contentSecurityPolicy, headersFile, securityHeaders } from "../workers/headers";

/** Reads a `_headers` file: each path with its headers. */
function parse(text: string): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const rules = new Map<string, Record<string, string>>();
  let path = "";
  for (const line of text.split("\n").filter((each) => each !== "")) {
    if (!line.startsWith(" ")) rules.set((path = line), {});
    else {
      const colon = line.indexOf(":");
      const rule = rules.get(path);
      if (rule) rule[line.slice(0, colon).trim()] = line.slice(colon + 1).trim();
    }
  }
  return rules;
}

describe("the strict headers", () => {
  const policy = new Map(
    contentSecurityPolicy.split("; ").map((directive) => {
      const [name = "", ...sources] = directive.split(" ");
      return [name, sources] as const;
    }),
  );

  it("allow nothing by default and no other origin anywhere", () => {
    expect(policy.get("default-src")).toEqual(["'none'"]);
    expect(policy.get("connect-src")).toEqual(["'self'"]);
    expect(policy.get("worker-src")).toEqual(["'self'"]);
    const allowed = new Set(["'self'", "'none'", "'wasm-unsafe-eval'", "data:", "blob:"]);
    expect([...policy.values()].flat().filter((source) => !allowed.has(source))).toEqual([]);
  });

  it("allow no inline script or style and no eval but WebAssembly's", () => {
    expect(policy.get("script-src")).toEqual(["'self'", "'wasm-unsafe-eval'"]);
    expect(policy.get("style-src")).toEqual(["'self'"]);
  });

  it("cannot be framed, re-based or made to post a form", () => {
    for (const name of ["frame-ancestors", "base-uri", "form-action", "object-src"]) {
      expect(policy.get(name), name).toEqual(["'none'"]);
    }
  });

  it("keep each line within the length that static hosts take", () => {
    expect(
      Math.max(
        ...headersFile()
          .split("\n")
          .map((line) => line.length),
      ),
    ).toBeLessThan(2000);
  });

  it("are in the _headers file for every path", () => {
    const rules = parse(headersFile());
    expect(rules.get("/*")).toEqual(securityHeaders);
    expect(rules.get("/assets/*")).toEqual({ "Cache-Control": cacheControl("/assets/x.js") });
    expect(rules.get("/service.worker.js")).toEqual({ "Cache-Control": "no-cache" });
  });
});
