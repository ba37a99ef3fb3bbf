import { Button } from "react-aria-components";
import { useDevice, useSession } from "../device";
import { askToRead, filesOf } from "../import/file-handles";
import { forgetInterrupted, type Interrupted } from "../import/interrupted";
import { addToast } from "../session";
import { useWords } from "../words";

/** Says which imports were cut off, that nothing of them was kept, and how they start again. */
export function InterruptedBanner() {
  const interrupted = useSession((state) => state.interrupted);
  return interrupted.map((one) => <Cut key={one.id} one={one} />);
}

function Cut({ one }: { readonly one: Interrupted }) {
  const { store, session, imports } = useDevice();
  const { t, f } = useWords();
  const forget = async () => {
    session.setState(({ interrupted }) => ({ interrupted: interrupted.filter(({ id }) => id !== one.id) }));
    await forgetInterrupted(store.handles, one.id);
  };
  const again = async () => {
    try {
      for (const handle of one.handles) if (!(await askToRead(handle))) return;
      const files = await filesOf(one.handles);
      await forget();
      await imports.open(files);
    } catch {
      addToast(session, { text: "import.interrupted.gone" });
    }
  };
  const known = one.handles.length > 0;
  return (
    <div className="banner" role="alert">
      <div className="problem">
        <strong>{t("import.interrupted", { files: f.list(one.names) })}</strong>
        <p>{t(known ? "import.interrupted.known" : "import.interrupted.drop")}</p>
        <div className="row">
          {known ? (
            <Button className="button main" onPress={() => void again()}>
              {t("import.interrupted.again")}
            </Button>
          ) : null}
          <Button className="button" onPress={() => void forget()}>
            {t("app.dismiss")}
          </Button>
        </div>
      </div>
    </div>
  );
}
