import {
  danglingReferences,
  entriesAt,
  isObject,
  type Json,
  type JsonObject,
  objectAt,
  resolve,
  textAt,
} from '../structure/references';
import { schemaFaults } from '../structure/schemas';

const methods = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'];

/** What is wrong with an OpenAPI 3.1 document; empty when nothing is. */
export function openApiFaults(document: JsonObject): string[] {
  const info = objectAt(document, 'info');
  const operations = entriesAt(document, 'paths').flatMap(([path, item]) =>
    Object.keys(item)
      .filter((method) => methods.includes(method))
      .map((method) => ({ path, method, operation: objectAt(item, method), shared: item['parameters'] })),
  );
  const ids = operations.map(({ operation }) => operation['operationId']).filter((id) => id !== undefined);
  return [
    ...(textAt(document, 'openapi').startsWith('3.1.') ? [] : ['openapi is not 3.1']),
    ...['title', 'version']
      .filter((name) => typeof info[name] !== 'string')
      .map((name) => `info.${name} is missing`),
    ...(operations.length === 0 ? ['there are no operations'] : []),
    ...(new Set(ids).size === ids.length ? [] : ['two operations share an operationId']),
    ...operations.flatMap((operation) => operationFaults(document, operation)),
    ...entriesAt(objectAt(document, 'components'), 'schemas').flatMap(([name, schema]) =>
      schemaFaults(schema, name),
    ),
    ...danglingReferences(document),
  ];
}

interface Operation {
  readonly path: string;
  readonly method: string;
  readonly operation: JsonObject;
  readonly shared: Json | undefined;
}

function operationFaults(document: Json, { path, method, operation, shared }: Operation): string[] {
  const at = `${method.toUpperCase()} ${path}`;
  const parameters = [...listed(document, shared), ...listed(document, operation['parameters'])];
  const declared = parameters.filter((one) => one['in'] === 'path').map((one) => textAt(one, 'name'));
  const inPath = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => String(name));
  const responses = entriesAt(operation, 'responses');
  return [
    ...(path.startsWith('/') ? [] : [`${at} does not start with a slash`]),
    ...inPath.filter((name) => !declared.includes(name)).map((name) => `${at} does not declare {${name}}`),
    ...declared
      .filter((name) => !inPath.includes(name))
      .map((name) => `${at} declares ${name}, which is not in its path`),
    ...parameters.flatMap((one) => schemaFaults(one['schema'], `${at} ${textAt(one, 'name')}`)),
    ...(responses.some(([status]) => /^[23]\d\d$/.test(status)) ? [] : [`${at} has no answer of success`]),
    ...responses.flatMap(([status, response]) => responseFaults(document, `${at} ${status}`, response)),
    ...contentFaults(`${at} body`, objectAt(operation, 'requestBody')),
  ];
}

function responseFaults(document: Json, at: string, response: JsonObject): string[] {
  const target = typeof response['$ref'] === 'string' ? resolve(document, response['$ref']) : response;
  if (!isObject(target)) return [`${at} leads nowhere`];
  const described = typeof target['description'] === 'string' ? [] : [`${at} has no description`];
  return [...described, ...contentFaults(at, target)];
}

const contentFaults = (at: string, holder: JsonObject): string[] =>
  entriesAt(holder, 'content').flatMap(([type, content]) =>
    content['schema'] === undefined ? [] : schemaFaults(content['schema'], `${at} ${type}`),
  );

/** Parameters with their references followed. */
function listed(document: Json, parameters: Json | undefined): JsonObject[] {
  if (!Array.isArray(parameters)) return [];
  return parameters
    .map((one: Json) =>
      isObject(one) && typeof one['$ref'] === 'string' ? resolve(document, one['$ref']) : one,
    )
    .filter((one): one is JsonObject => isObject(one));
}
