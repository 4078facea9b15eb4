import { Erasure } from './erasure.js';

export { type AppliedLedger, applyLedger } from './apply-ledger.js';
export { type DirectoryFilter, DirectoryReader } from './directory-reader.js';
export { EraseAccount } from './erase-account.js';
export { EraseAtRequest, type EraseAtRequestOutcome } from './erase-at-request.js';
export { Erasing } from './erasing.js';
export { type NotedErasure, noteInLedger, readLedger } from './erasure-ledger.js';
export { erasureTasks, finishErasures, forgetAddress } from './erasure-tasks.js';
export { OwnData } from './own-data.js';
export { PeopleModule } from './people.module.js';
export { personalData } from './personal-data/manifest.js';

export const peopleEntities = [Erasure];
