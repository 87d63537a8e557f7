// Why a call is left, in the words that people read.

export const notText = 'its message may be something else than a text';
export const noStatus = 'its status is not a number from 400 to 599 that stands here';
export const notWritten = 'its options are not written out here';
export const isMore = 'it has more than a message';
export const isKept = 'it is kept, and what is done with it was not followed';
export const isPassed = 'it is passed on, and what is done with it was not followed';
export const isReturned = 'it is returned, and who takes it was not followed';
export const isOther = 'NotFoundError is another thing in this file';

export const notTaken = (option: string) =>
  `its options have ${option}, which ApiError does not take`;
