import { Button } from "react-aria-components";
import { toShape, type ErrorShape } from "../../base";
import type { Words } from "../words";
import { useWords } from "../words";

/** What happened, why, and what to do, in the reader's language. */
export function explain(words: Words, error: ErrorShape) {
  const said = { detail: error.detail, ...error.params };
  // DuckDB ends with an excerpt of the statement and a mark under it, which only a fixed pitch makes sense of.
  const params = { ...said, detail: String(said.detail).replace(/\nLINE \d+:[\s\S]*$/, "") };
  const part = (name: "what" | "why" | "do") => {
    const key = `error.${error.code}.${name}`;
    const text = words.maybe(key, params);
    return text === key ? words.maybe(`error.unexpected.${name}`, params) : text;
  };
  return { what: part("what"), why: part("why"), do: part("do") };
}

/** An error in three parts, copyable, with an action where there is one. */
export function Problem(props: {
  readonly error: unknown;
  readonly action?: { readonly label: string; readonly run: () => void };
}) {
  const words = useWords();
  const shape = isShape(props.error) ? props.error : toShape(props.error);
  const text = explain(words, shape);
  const copy = () => {
    const all = [text.what, text.why, text.do, `${shape.code} ${JSON.stringify(shape.params)}`, shape.detail];
    void navigator.clipboard.writeText(all.join("\n"));
  };
  return (
    <div className="problem" role="alert">
      <strong>{text.what}</strong>
      <p>{text.why}</p>
      <p>{text.do}</p>
      <div className="row">
        {props.action ? (
          <Button className="button" onPress={props.action.run}>
            {props.action.label}
          </Button>
        ) : null}
        <Button className="button link" onPress={copy}>
          {words.t("error.copy")}
        </Button>
      </div>
    </div>
  );
}

const isShape = (error: unknown): error is ErrorShape =>
  typeof error === "object" && error !== null && "code" in error && "params" in error && "detail" in error;
