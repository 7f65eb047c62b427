import { AnswerLines } from './answer-lines';

const accepted = (row: number) => `{"row":${row},"commandId":"c","outcome":"accepted","version":1}\n`;
const summary = (counts: Record<string, unknown>) => `${JSON.stringify({ summary: counts })}\n`;
const none = { accepted: 0, refused: 0, invalid: 0, pending: 0, unknown: 0 };

function read(...pieces: string[]): AnswerLines {
  const lines = new AnswerLines();
  for (const piece of pieces) lines.add(piece);
  return lines;
}

it('counts outcomes of rows in their order, wherever the pieces end', () => {
  const text = `${accepted(0)}{"row":1,"commandId":"c","outcome":"refused","code":"stock.insufficient"}\n${accepted(2)}`;
  const whole = text + summary({ ...none, rows: 3, accepted: 2, refused: 1 });
  for (const cut of [1, 7, 64, 65, whole.length - 1]) {
    expect(read(whole.slice(0, cut), whole.slice(cut)).result(3, 200)).toEqual({
      sent: 3,
      answered: 3,
      counts: { ...none, accepted: 2, refused: 1 },
      fault: undefined,
      isComplete: true,
      status: 200,
      problem: undefined,
    });
  }
});

it('takes members in another order', () => {
  expect(read('{"outcome":"accepted","row":0}\n').result(1, 200)).toMatchObject({
    answered: 1,
    fault: undefined,
  });
});

it.each([
  ['a row that is missing', accepted(0) + accepted(2), 'answer 1 was'],
  ['a row twice', accepted(0) + accepted(0), 'answer 1 was'],
  ['no outcome', '{"row":0}\n', 'no outcome'],
  ['an unknown outcome', '{"row":0,"outcome":"lost"}\n', 'no outcome'],
])('finds fault with %s', (_what, text, fault) => {
  expect(read(text).result(2, 200).fault).toContain(fault);
});

it('is incomplete without a summary that says the same', () => {
  const isComplete = (text: string, sent = 1) => read(text).result(sent, 200).isComplete;
  expect(isComplete(accepted(0))).toBe(false);
  expect(isComplete(accepted(0) + summary({ ...none, rows: 1, accepted: 1 }))).toBe(true);
  expect(isComplete(accepted(0) + summary({ ...none, rows: 1, pending: 1 }))).toBe(false);
  expect(isComplete(accepted(0) + summary({ ...none, rows: 1, accepted: 1 }), 2)).toBe(false);
});

it('says why a stream ended early or was refused', () => {
  const ended = summary({ ...none, rows: 0, problem: { code: 'outcome.unknown', detail: 'Kafka' } });
  expect(read(ended).result(5, 200).problem).toContain('outcome.unknown');
  expect(read('{"code":"auth.token-missing"}').result(5, 401).problem).toContain('auth.token-missing');
});
