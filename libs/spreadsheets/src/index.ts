export { type Delimiter } from './csv-text.js';
export {
  type BadCsvRow,
  type CsvFile,
  type CsvLimits,
  type CsvRow,
  type OpenCsv,
  openCsv,
  readCsv,
  type UnreadableCsv,
} from './read-csv.js';
export { type PhoneList, readPhones } from './read-phones.js';
export { type CsvCell, csvLine, type PhoneCell, writeCsv } from './write-csv.js';
