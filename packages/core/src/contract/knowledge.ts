import { recognizeErrors } from '../normalize/recognize-errors.ts';
import { listedMessages } from '../response/answer/listed-messages.ts';
import type { Knowledge } from './framework.ts';

/** All that the contract knows of the errors and answers of others. */
export const knowledge: Knowledge = { recognize: recognizeErrors, listMessages: listedMessages };
