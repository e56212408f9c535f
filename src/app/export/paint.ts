import { type Drawing, HALO } from "#exchange/svg.ts";
import { fontText } from "../graph/name-layer.ts";

/** Paints a drawing into a PNG of `scale` pixels a pixel. Throws where the browser has no room for such a picture. */
export async function paintPng(drawing: Drawing, scale: number): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = drawing.width * scale;
  canvas.height = drawing.height * scale;
  const context = canvas.getContext("2d");
  if (context === null) throw new Error(`a picture of ${canvas.width} × ${canvas.height} pixels cannot be made`);
  context.scale(scale, scale);
  paint(drawing, context);
  return new Promise((resolve, reject) =>
    canvas.toBlob((file) => {
      if (file === null) reject(new Error(`a picture of ${canvas.width} × ${canvas.height} pixels cannot be made`));
      else resolve(file);
    }, "image/png"),
  );
}

function paint({ width, height, background, font, lines, marks, texts }: Drawing, context: CanvasRenderingContext2D) {
  context.fillStyle = background;
  context.fillRect(0, 0, width, height);
  for (const line of lines) {
    context.strokeStyle = line.colour;
    context.lineWidth = line.width;
    context.beginPath();
    context.moveTo(line.x1, line.y1);
    context.lineTo(line.x2, line.y2);
    context.stroke();
  }
  for (const { x, y, radius, isSquare, colour } of marks) {
    const half = radius * 0.9;
    context.fillStyle = colour;
    context.beginPath();
    if (isSquare) context.roundRect(x - half, y - half, half * 2, half * 2, radius * 0.2);
    else context.arc(x, y, radius, 0, Math.PI * 2);
    context.fill();
  }
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = HALO;
  context.strokeStyle = background;
  for (const text of texts) {
    context.font = fontText(text, font);
    context.strokeText(text.text, text.x, text.y);
  }
  for (const text of texts) {
    context.font = fontText(text, font);
    context.fillStyle = text.colour;
    context.fillText(text.text, text.x, text.y);
  }
}
