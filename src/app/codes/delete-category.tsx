import { useState } from "react";
import { Button } from "react-aria-components";
import type { OwnDisposition } from "../../base";
import { useDevice, useSession } from "../device";
import { Select } from "../parts/select";
import { Sheet } from "../parts/sheet";
import { ownName, useWords } from "../words";
import { categoryOptions } from "./meaning-select";
import { useFoundCodes } from "./use-found-codes";

const nowhere = "-";

/** Takes a category away; where codes mean it, says so and asks what they are to mean instead. */
export function DeleteCategory(props: { readonly category: OwnDisposition; readonly onClose: () => void }) {
  const words = useWords();
  const { t, f, catalogue, language } = words;
  const { category, onClose } = props;
  const { codes: changes } = useDevice();
  const systems = useSession(({ data }) => data?.systems) ?? [];
  const { codes } = useFoundCodes();
  const [to, setTo] = useState<string | null>(null);
  const used = (codes ?? []).filter(({ meaning }) => meaning === category.code);
  const calls = used.reduce((sum, code) => sum + code.calls, 0);
  const said = systems.flatMap(({ id, codes: all = {} }) =>
    Object.entries(all).flatMap(([key, meaning]) => (meaning === category.code ? [{ id, key }] : [])),
  );
  const asks = used.length > 0 || said.length > 0;
  const name = ownName(category, language);
  const remove = () => {
    const next: Record<string, Record<string, string | null>> = {};
    const put = (id: string, key: string) =>
      (next[id] = { ...next[id], [key]: to === null || to === nowhere ? null : to });
    for (const { id, key } of said) put(id, key);
    for (const { systemId, key } of used) put(systemId, key);
    const categories = catalogue.own.filter(({ code }) => code !== category.code);
    void changes.change({ systems: next, categories }, t("category.deleted", { name }));
    onClose();
  };
  return (
    <Sheet open title={t("category.delete_title", { name })} onClose={onClose}>
      <div className="category-form">
        {asks ? (
          <>
            <p>
              {t("category.in_use", {
                n: Math.max(used.length, said.length),
                codes: f.number(Math.max(used.length, said.length)),
                count: calls,
                calls: f.number(calls),
              })}
            </p>
            <Select
              label={t("category.move_to")}
              value={to}
              placeholder={t("category.choose")}
              options={[
                ...categoryOptions(words).filter(({ id }) => id !== category.code),
                { id: nowhere, label: t("category.no_meaning") },
              ]}
              onChange={setTo}
            />
          </>
        ) : (
          <p>{t("category.not_in_use")}</p>
        )}
        <div className="row">
          <Button className="button main" isDisabled={asks && to === null} onPress={remove}>
            {t("category.delete")}
          </Button>
          <Button className="button plain" onPress={onClose}>
            {t("app.cancel")}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}
