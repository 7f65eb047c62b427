import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kafka, logLevel } from 'kafkajs';
import { runTool } from '../processes/run-tool';
import type { Program } from '../processes/program';
import { inProfile, type Profile } from '../profile';
import { asProperties, kafkaSettings } from './kafka-settings';
import { demandJava } from './java';
import { cachedByMaven } from './maven';

const pom = join(import.meta.dirname, 'kafka.pom.xml');
const jvmOptions = ['-Xms128m', '-Xmx512m', '-XX:+UseSerialGC', '-XX:+ExitOnOutOfMemoryError'];
const logOptions = [
  '-Dorg.slf4j.simpleLogger.showDateTime=true',
  '-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss.SSS',
  '-Dorg.slf4j.simpleLogger.showThreadName=false',
  '-Dorg.slf4j.simpleLogger.showShortLogName=true',
  '-Dorg.slf4j.simpleLogger.log.state.change.logger=warn',
  '-Dorg.slf4j.simpleLogger.log.kafka.server.KafkaConfig=warn',
  '-Dorg.slf4j.simpleLogger.log.org.apache.kafka.common.config=warn',
];

export function kafkaServer(profile: Profile): Program {
  return {
    name: 'kafka',
    ports: [profile.ports.kafka, profile.ports.kafkaController],
    stopSignal: 'SIGTERM',
    startSeconds: 60,
    async prepare() {
      demandJava();
      const jars = await cachedByMaven('kafka-4.1.0', 'Kafka 4.1 (43 MB)', [
        '-f',
        pom,
        'dependency:copy-dependencies',
      ]);
      const settings = await prepareDataDirectory(profile, jars);
      return {
        command: 'java',
        args: [...jvmOptions, ...logOptions, '-cp', join(jars, '*'), 'kafka.Kafka', settings],
      };
    },
    isReady: () => answers(profile),
  };
}

/** Writes the settings and formats the directory once; returns the settings file. */
async function prepareDataDirectory(profile: Profile, jars: string): Promise<string> {
  const directory = inProfile(profile, 'kafka');
  const settings = inProfile(profile, 'kafka.properties');
  mkdirSync(directory, { recursive: true });
  writeFileSync(settings, asProperties(kafkaSettings(profile, directory)));
  if (!existsSync(join(directory, 'meta.properties'))) {
    const clusterId = `k${randomBytes(16).toString('base64url').slice(1)}`;
    const format = ['kafka.tools.StorageTool', 'format', '-t', clusterId, '-c', settings];
    await runTool('java', ['-cp', join(jars, '*'), ...format]);
  }
  return settings;
}

/** The broker writes no line that means "ready": it is when an admin client gets an answer. */
async function answers(profile: Profile): Promise<boolean> {
  const kafka = new Kafka({
    brokers: [`localhost:${profile.ports.kafka}`],
    logLevel: logLevel.NOTHING,
    connectionTimeout: 1000,
    retry: { retries: 0 },
  });
  const admin = kafka.admin();
  try {
    await admin.connect();
    await admin.listTopics();
    return true;
  } catch {
    return false;
  } finally {
    await admin.disconnect();
  }
}
