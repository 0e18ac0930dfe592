const objects = [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
];

/** One blank page of PDF 1.4, told from others by a mark and filled up to a size in bytes. */
export const samplePdf = (mark: string, sizeInBytes = 0): Buffer => {
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  const end = `trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n0\n%%EOF\n`;
  const head = `%PDF-1.4\n% ${encodeURIComponent(mark)}`;
  const filling = Math.max(0, sizeInBytes - head.length - 1 - body.length - end.length);
  return Buffer.from(`${head}${' '.repeat(filling)}\n${body}${end}`);
};
