/** Where on the canvas a raster goes, in CSS pixels. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** A small off-screen picture that is coloured pixel by pixel and drawn enlarged. Keep one for each chart. */
export function createRaster() {
  let canvas: HTMLCanvasElement | null = null
  let image: ImageData | null = null

  /**
   * @param colour fills columns × rows packed pixels, row by row
   * @param smooth blend neighbouring cells instead of showing their edges
   */
  return function paint(
    target: CanvasRenderingContext2D,
    columns: number,
    rows: number,
    colour: (pixels: Uint32Array) => void,
    { x, y, width, height }: Box,
    smooth: boolean,
  ): void {
    if (columns < 1 || rows < 1) return
    canvas ??= document.createElement('canvas')
    const context = canvas.getContext('2d')
    if (!context) return
    if (!image || image.width !== columns || image.height !== rows) {
      canvas.width = columns
      canvas.height = rows
      image = context.createImageData(columns, rows)
    }
    colour(new Uint32Array(image.data.buffer))
    context.putImageData(image, 0, 0)
    target.imageSmoothingEnabled = smooth
    target.drawImage(canvas, x, y, width, height)
  }
}
