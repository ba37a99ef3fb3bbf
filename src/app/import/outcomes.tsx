import { useState } from "react";
import { Button } from "react-aria-components";
import { useDevice } from "../device";
import { Problem } from "../parts/problem";
import { useWords } from "../words";
import { ClosuresReport } from "./closures-report";
import type { Outcome } from "./import-session";
import { Report } from "./report";

/** The reports of what was just imported, one at a time. */
export function Outcomes(props: { readonly outcomes: readonly Outcome[] }) {
  const { imports } = useDevice();
  const { t, f } = useWords();
  const { outcomes } = props;
  const [at, setAt] = useState(0);
  const outcome = outcomes[at];
  if (!outcome) return null;
  return (
    <>
      {outcomes.length === 1 ? null : (
        <nav aria-label={t("report.imports", { n: outcomes.length, value: f.number(outcomes.length) })}>
          <ul className="drafts" data-several>
            {outcomes.map(({ title, error }, i) => (
              <li key={`${title}/${i}`} data-selected={i === at || undefined}>
                <Button className="draft" aria-current={i === at ? "true" : "false"} onPress={() => setAt(i)}>
                  <bdi>{title}</bdi>
                  {error !== null ? <span className="mark-bad"> !</span> : null}
                </Button>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {outcome.dataset ? (
        <Report key={at} dataset={outcome.dataset} onOpen={imports.close} />
      ) : outcome.closures ? (
        <ClosuresReport key={at} title={outcome.title} closures={outcome.closures} onLeave={imports.close} />
      ) : (
        <Problem error={outcome.error} />
      )}
    </>
  );
}
