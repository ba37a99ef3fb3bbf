import { useEffect, useRef } from "react";
import { Button } from "react-aria-components";
import { useDevice, useSession } from "../device";
import { Cross } from "../parts/icons";
import { useRoute } from "../route";
import { dropToast, leavePage, type Toast } from "../session";
import { useWords } from "../words";
import { PwaToasts } from "./pwa-toasts";

/** Short messages at the edge; the newest last. */
export function Toasts() {
  const { session } = useDevice();
  const toasts = useSession((state) => state.toasts);
  const { page } = useRoute();
  const place = useRef(page);
  useEffect(() => {
    if (place.current === page) return;
    place.current = page;
    leavePage(session);
  }, [session, page]);
  return (
    <div className="toasts" role="status">
      <PwaToasts />
      {toasts.map((toast) => (
        <ToastView key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

function ToastView({ toast }: { readonly toast: Toast }) {
  const { session } = useDevice();
  const { t, maybe } = useWords();
  useEffect(() => {
    if (toast.stays === null) return;
    const timer = setTimeout(() => dropToast(session, toast.id), toast.stays);
    return () => clearTimeout(timer);
  }, [session, toast]);
  const { action } = toast;
  return (
    <div className="toast">
      <p>{maybe(toast.text, toast.params)}</p>
      {action ? (
        <Button
          className="button"
          onPress={() => {
            action.run();
            dropToast(session, toast.id);
          }}
        >
          {maybe(action.label)}
        </Button>
      ) : null}
      <Button
        className="button icon"
        aria-label={t("app.dismiss")}
        onPress={() => dropToast(session, toast.id)}
      >
        <Cross />
      </Button>
    </div>
  );
}
