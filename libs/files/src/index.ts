export {
  type FileRefusal,
  inspectFile,
  inspectPicture,
  type KeptFile,
  type KeptPicture,
  type SentFile,
} from './inspect-file.js';
