const CONTENT = 'BT /F1 24 Tf 72 760 Td (Sample document) Tj ET';

const OBJECTS = [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
  `<< /Length ${CONTENT.length} >>\nstream\n${CONTENT}\nendstream`,
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
];

/** A PDF of one page: each object, then where each begins. */
const written = (): string => {
  let text = '%PDF-1.4\n';
  const starts = OBJECTS.map((object, index) => {
    const start = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(start).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${OBJECTS.length + 1}\n0000000000 65535 f \n${starts.join('')}`;
  return `${text}${table}trailer\n<< /Size ${OBJECTS.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
};

/** What a provider is shown of a template with a document: plain ASCII, and nobody's. */
export const SAMPLE_DOCUMENT = { name: 'document.pdf', text: written() } as const;

/** Below our files: where Twilio fetches it while WhatsApp looks at the template. */
export const SAMPLE_PATH = `sample/${SAMPLE_DOCUMENT.name}`;
