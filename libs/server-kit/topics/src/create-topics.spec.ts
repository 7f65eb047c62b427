import type { Admin } from 'kafkajs';
import { createTopics } from './create-topics';

const said = (type: string): Error => Object.assign(new Error(type), { type });
const led = (...leaders: number[]) => ({ topics: [{ partitions: leaders.map((leader) => ({ leader })) }] });

/** A broker that answers so each time it is asked, and goes on with the last answer. */
function broker(...answers: (Error | ReturnType<typeof led>)[]) {
  const created: unknown[] = [];
  let asked = 0;
  const admin = {
    createTopics: (options: unknown) => Promise.resolve(created.push(options)),
    fetchTopicMetadata: () => {
      const answer = answers[Math.min(asked, answers.length - 1)];
      asked += 1;
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
  } as unknown as Admin;
  return { admin, created, asked: () => asked };
}

const topics = [{ topic: 'stock', numPartitions: 2 }];

describe('createTopics', () => {
  it('waits where the broker has not heard of the topic, and where a partition has no leader', async () => {
    const { admin, created, asked } = broker(
      said('UNKNOWN_TOPIC_OR_PARTITION'),
      said('LEADER_NOT_AVAILABLE'),
      led(0, -1),
      led(0, 0),
    );
    await createTopics(admin, topics);
    expect(created).toEqual([{ waitForLeaders: false, topics }]);
    expect(asked()).toBe(4);
  });

  it('fails with what else is wrong', async () => {
    const { admin } = broker(said('TOPIC_AUTHORIZATION_FAILED'));
    await expect(createTopics(admin, topics)).rejects.toThrow('TOPIC_AUTHORIZATION_FAILED');
  });

  it('gives up in the end and names the topics', async () => {
    const { admin } = broker(led(-1));
    await expect(createTopics(admin, topics, 60)).rejects.toThrow('No leader within 60 ms: stock');
  });
});
