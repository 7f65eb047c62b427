/** Hands a text to the person as a file. */
export function saveFile(page: Document, name: string, text: string): void {
  // Spreadsheets take a file without this mark for one in their own old encoding.
  const url = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' }));
  const link = page.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 1_000);
}
