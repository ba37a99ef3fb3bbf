import { useState } from "react";
import { Button, Input, Label, Radio, RadioGroup, TextField } from "react-aria-components";
import {
  dispositionGroups,
  ownCode,
  ownColours,
  type CountsAs,
  type OwnColour,
  type OwnDisposition,
} from "../../base";
import { Check } from "../parts/check";
import { Select } from "../parts/select";
import { Sheet } from "../parts/sheet";
import { useWords } from "../words";

/** What a person can say that a category counts as; the rest follows from the group. */
const offered: readonly CountsAs[] = [
  "conversion",
  "sale",
  "appointment",
  "promise",
  "terminal",
  "doNotCall",
  "wrongParty",
  "retry",
  "uncoded",
];

/** A category of the centre's own: names, group, colour, and what it counts as. */
export function CategoryForm(props: {
  readonly category: OwnDisposition | null;
  readonly onSave: (category: OwnDisposition) => void;
  readonly onClose: () => void;
}) {
  const { t, catalogue } = useWords();
  const { category } = props;
  const free = ownColours.find((colour) => !catalogue.own.some((one) => one.colour === colour));
  const [labels, setLabels] = useState(category?.labels ?? { en: "", ar: "" });
  const [group, setGroup] = useState(category?.group ?? "moving");
  const [colour, setColour] = useState<OwnColour>(category?.colour ?? free ?? ownColours[0]);
  const [counts, setCounts] = useState<readonly CountsAs[]>(category?.counts ?? []);
  const name = labels.en.trim() || labels.ar.trim();
  const taken = catalogue.all.map(({ code }) => code);
  const save = () =>
    props.onSave({
      code: category?.code ?? ownCode(name, taken),
      group,
      colour,
      counts,
      labels: { en: labels.en.trim(), ar: labels.ar.trim() },
    });
  return (
    <Sheet open title={t(category ? "category.edit_title" : "category.add")} onClose={props.onClose}>
      <form
        className="category-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (name !== "") save();
        }}
      >
        {(["en", "ar"] as const).map((language) => (
          <TextField
            key={language}
            className="field"
            value={labels[language]}
            onChange={(text) => setLabels({ ...labels, [language]: text })}
          >
            <Label className="label">{t(`category.name.${language}`)}</Label>
            <Input className="input" lang={language} dir={language === "ar" ? "rtl" : "ltr"} maxLength={60} />
          </TextField>
        ))}
        <p className="help">{t("category.name_help")}</p>
        <Select
          label={t("category.group")}
          value={group}
          options={dispositionGroups.map((id) => ({ id, label: t(`group.${id}`) }))}
          onChange={setGroup}
        />
        <RadioGroup
          className="field"
          value={colour}
          onChange={(value) => setColour(ownColours.find((one) => one === value) ?? colour)}
        >
          <Label className="label">{t("category.colour")}</Label>
          <div className="choices">
            {ownColours.map((one) => (
              <Radio key={one} value={one} className="choice">
                <i className="chart-swatch large" data-colour={one} />
                {t(`colour.${one}`)}
              </Radio>
            ))}
          </div>
        </RadioGroup>
        <fieldset className="counts-as">
          <legend className="label">{t("category.counts")}</legend>
          {offered.map((as) => (
            <Check
              key={as}
              label={t(`counts.${as}`)}
              value={counts.includes(as)}
              onChange={(on) => setCounts(on ? [...counts, as] : counts.filter((one) => one !== as))}
            />
          ))}
        </fieldset>
        <p className="help">{t("category.counts_help")}</p>
        <div className="row">
          <Button type="submit" className="button main" isDisabled={name === ""}>
            {t("category.save")}
          </Button>
          <Button className="button plain" onPress={props.onClose}>
            {t("app.cancel")}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
