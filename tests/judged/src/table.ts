import { toJudgedBlock } from './judged-block.ts';
import { writeBlock } from './readme.ts';

const block = await toJudgedBlock();
await writeBlock(block);
process.stdout.write(`${block}\n`);
