import { createServer } from 'node:http';

// A stand-in for a built service, for the specs of startProcess.
const behaviour = process.env.BEHAVIOUR ?? 'ready';
if (behaviour === 'dies') {
  process.stderr.write('no such broker\n');
  process.exit(3);
}
createServer((request, response) => {
  response.writeHead(request.url === '/health/ready' && behaviour === 'never-ready' ? 503 : 200).end('ok');
}).listen(Number(process.env.PORT));
process.stdout.write(`home ${process.env.HOME ?? 'unknown'}\n`);
if (behaviour === 'stubborn') process.on('SIGTERM', () => undefined);
else process.on('SIGTERM', () => process.exit(0));
