import { workspaceRoot } from '../projects/read-projects';
import { judgeFiles, longFrom, mostLines } from './judge-files';
import { sourceFiles } from './source-files';

const files = sourceFiles(workspaceRoot);
const { median, ninth, tooLong, long, emptyNamed } = judgeFiles(files);
const print = (line: string) => process.stdout.write(`${line}\n`);

print(`${files.length} source files: median ${median} lines, nine in ten up to ${ninth}.`);
for (const { path, lines } of long)
  print(`warning  ${path} has ${lines} lines; split by job before ${mostLines}`);
for (const { path, lines } of tooLong)
  print(`error    ${path} has ${lines} lines; ${mostLines} is the limit`);
for (const path of emptyNamed)
  print(`error    ${path}: name the job, not "utils", "helpers", "common", "data" …`);
if (files.length === 0) print('error    no source files found');
if (long.length > 0) print(`${long.length} files have more than ${longFrom} lines.`);
process.exitCode = tooLong.length + emptyNamed.length > 0 || files.length === 0 ? 1 : 0;
