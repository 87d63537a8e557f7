// Why a call or a handler is left, in the words of the report.

export const notText = 'its message is not certainly a string';
export const noStatus = 'its status is not written here as a number from 400 to 599';
export const notWritten = 'its options are not written out here';
export const isMore = 'it has more arguments than a message';
export const isKept = 'it is stored, and the codemod does not follow where it goes';
export const isPassed = 'it is passed on, and the codemod does not follow where it goes';
export const isReturned = 'it is returned, and the codemod does not follow where it goes';
export const isOther = 'NotFoundError already means something else in this file';

export const isInstalled =
  'errorContract is already installed: this handler only rewrites its errors';

export const notTaken = (option: string) =>
  `its options have ${option}, which ApiError does not take`;

export const isRuntime = 'what it takes is only known at run time';
export const isOptional = 'it is used only if it is there';
export const isUnknownCall = 'the codemod does not know what this call gives';
export const isExtended = 'a class of the service extends it';
export const isPassedOn =
  'it is stored or passed on, and the codemod does not follow where it goes';
export const isStored = 'it is stored in a way that the codemod does not follow';
export const isExported = 'it is exported, and the codemod does not follow it into other files';
export const isLate = 'it is loaded in a way that the codemod does not follow';
export const isTyped = 'it is about the types of the library, and the codemod does not follow it';
export const isUnused = 'nothing uses it: it can go';
export const isType = /^a type of \S+, which an ApiError does not have$/;
