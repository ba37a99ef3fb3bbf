import { useState } from "react";
import { Button } from "react-aria-components";
import { dispositionGroups, type OwnDisposition } from "../../base";
import { isHatched, swatchOf } from "../../charts";
import { useDevice } from "../device";
import { useWords } from "../words";
import { CategoryForm } from "./category-form";
import { DeleteCategory } from "./delete-category";

/** All categories by group, in the order of every stack and legend; the centre's own can be changed. */
export function CategoryList() {
  const { t, maybe, catalogue } = useWords();
  const changes = useDevice().codes;
  const [edited, setEdited] = useState<OwnDisposition | "new" | null>(null);
  const [leaving, setLeaving] = useState<OwnDisposition | null>(null);
  const save = (category: OwnDisposition) => {
    const known = catalogue.own.some(({ code }) => code === category.code);
    const categories = known
      ? catalogue.own.map((one) => (one.code === category.code ? category : one))
      : [...catalogue.own, category];
    const name = category.labels.en || category.labels.ar;
    void changes.change(
      { systems: {}, categories },
      t(known ? "category.changed" : "category.added", { name }),
    );
    setEdited(null);
  };
  return (
    <>
      <div className="category-groups">
        {dispositionGroups.map((group) => (
          <section key={group} aria-label={t(`group.${group}`)}>
            <h3>{t(`group.${group}`)}</h3>
            <ul className="category-list">
              {catalogue.all
                .filter((category) => category.group === group)
                .map(({ code, counts }) => {
                  const own = catalogue.own.find((one) => one.code === code);
                  return (
                    <li key={code} data-category={code}>
                      <i
                        className="chart-swatch"
                        data-colour={swatchOf(code, catalogue)}
                        data-hatched={isHatched(code, catalogue) || undefined}
                      />
                      <span>
                        <bdi>{maybe(`disposition.${code}`)}</bdi>
                        {counts.length === 0 ? null : (
                          <span className="small quiet">
                            {" "}
                            {counts.map((as) => t(`counts.${as}`)).join(" · ")}
                          </span>
                        )}
                      </span>
                      {own ? (
                        <span className="row">
                          <Button className="button plain" onPress={() => setEdited(own)}>
                            {t("category.edit")}
                          </Button>
                          <Button className="button plain" onPress={() => setLeaving(own)}>
                            {t("category.delete")}
                          </Button>
                        </span>
                      ) : null}
                    </li>
                  );
                })}
            </ul>
          </section>
        ))}
      </div>
      <Button className="button" onPress={() => setEdited("new")}>
        {t("category.add")}
      </Button>
      {edited === null ? null : (
        <CategoryForm
          category={edited === "new" ? null : edited}
          onSave={save}
          onClose={() => setEdited(null)}
        />
      )}
      {leaving === null ? null : <DeleteCategory category={leaving} onClose={() => setLeaving(null)} />}
    </>
  );
}
