import { useWords } from "../words";

/** Counts of an import by what they count. */
export function Counts(props: { readonly counts: readonly (readonly [label: string, n: number])[] }) {
  const { f } = useWords();
  return (
    <table className="table counts">
      <tbody>
        {props.counts.map(([label, n]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td className="figure">
              <data value={n}>{f.number(n)}</data>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
