/** A title as the name of a file on any system, without its ending. */
export function fileName(title: string): string {
  const name = title
    .replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, 80);
  return name === "" ? "notebook" : name;
}
