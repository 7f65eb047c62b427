import { commandsDecided, recordMovements } from '@streamstock/contracts-events';
import { resultsRecord } from './results-record';

it('builds a record that the contract accepts', () => {
  const [result] = commandsDecided.sample.data.results;
  const record = resultsRecord(recordMovements.sample, [JSON.stringify(result)], undefined);
  const message = commandsDecided.schema.parse(JSON.parse(record.value));
  expect(message.data.results).toEqual([result]);
  expect(message).toMatchObject({ key: recordMovements.sample.id, causationId: recordMovements.sample.id });
});
