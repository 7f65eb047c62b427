import type { Tree } from '@nx/devkit';
import ts from 'typescript';
import { topicTable } from '../message/known-topics';
import { arrayHolding, arrayNamed, literalOf, objectNamed } from '../source/anchors';
import { type Edit, editFiles, readSource } from '../source/edit-files';
import { append } from '../source/insertions';
import { wrong } from '../naming/check-name';

const serviceTable = 'tools/local-stack/services.ts';
/** Replicas of a service listen 10 apart, so that a service has one of ten ports. */
const portOffsets = 10;

export interface NewService {
  readonly name: string;
  readonly ownsSchema: boolean;
  readonly consumes: boolean;
}

/** Adds the service wherever services are listed: local stack, boundary rules with their proof, consumers of topics. */
export function registerService(tree: Tree, { name, ownsSchema, consumes }: NewService): void {
  const portOffset = freePortOffset(tree);
  const row = `{ name: '${name}', portOffset: ${portOffset}, ownsSchema: ${ownsSchema} }`;
  const toConsumers: Edit = (file) => [append(arrayNamed(file, 'consumingServices'), `'${name}'`)];
  editFiles(tree, {
    [serviceTable]: (file) => [append(arrayNamed(file, 'services'), row)],
    'tools/local-stack/service-program.spec.ts': (file) => [
      append(arrayHolding(file, 'gateway:4100'), `'${name}:${4100 + portOffset}'`),
    ],
    'tools/boundaries/imports/dependency-rules.mjs': (file) => [
      append(arrayNamed(file, 'services'), `'${name}'`),
    ],
    'tools/boundaries/imports/fixtures.ts': (file) => [
      append(objectNamed(file, 'refusedByTag'), `'scope:${name}': [at('apps/${name}/src', ui)]`),
    ],
    ...(consumes ? { [topicTable]: toConsumers } : {}),
  });
}

function freePortOffset(tree: Tree): number {
  const rows = arrayNamed(readSource(tree, serviceTable), 'services').elements;
  const taken = rows
    .filter(ts.isObjectLiteralExpression)
    .map((row) => Number(literalOf(row, 'portOffset') ?? Number.NaN));
  const next = Array.from({ length: portOffsets }, (_, offset) => offset).find(
    (offset) => !taken.includes(offset),
  );
  if (next === undefined) throw wrong('name', `${serviceTable} has no port left for another service`);
  return next;
}
