/**
 * A short sign of a text: two 32-bit sums over it, 16 hexadecimal digits, of which nothing can be read. To tell texts of
 * one's own apart; not against somebody who makes two with the same sign.
 */
export function shortSign(text: string): string {
  let [a, b] = [0x811c9dc5, 0x9e3779b9];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ (unit + i), 0x85ebca6b);
    b ^= b >>> 13;
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}
