const widest = 16_000; // px, beyond which browsers draw nothing
const most = 120_000_000; // px of a whole picture, likewise

/**
 * A self-contained SVG as PNG, `scale` device pixels to the CSS pixel, fewer where a canvas could not hold them. The
 * picture is drawn by the browser itself; from an address of data it may hold HTML and still be read from the canvas.
 */
export async function toPng(svgText: string, scale = 2): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText)}`;
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const fits = Math.min(scale, widest / Math.max(width, height), Math.sqrt(most / (width * height)));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * fits);
  canvas.height = Math.round(height * fits);
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("no canvas");
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise<Blob>((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error("the canvas gave no picture"));
    }, "image/png");
  });
}
