// The table of operations: how each argument of a method travels, and the methods' types.

const PAGING = ['cursor', 'page', 'pageSize'];
const METHODS = ['get', 'put', 'post', 'delete', 'patch'];

/** Follows references within the document. */
function resolved(document, part) {
  let at = part;
  while (at?.$ref) {
    at = at.$ref
      .split('/')
      .slice(1)
      .reduce((place, key) => place[key], document);
  }
  return at;
}

/** All operations, sorted by name. */
function operationsOf(document) {
  const all = [];
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      if (item[method]) all.push(describe(document, path, method, item[method]));
    }
  }
  return all.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function describe(document, path, method, operation) {
  const parameters = (operation.parameters ?? []).map((one) => resolved(document, one));
  const named = (place) => parameters.filter((one) => one.in === place);
  const content = operation.requestBody?.content ?? {};
  const [mediaType, body] = Object.entries(content)[0] ?? [];
  const bodySchema = resolved(document, body?.schema);
  const bodyNames = Object.keys(bodySchema?.properties ?? {});
  const pathNames = named('path').map((one) => one.name);
  const answers = Object.entries(operation.responses).map(([status, answer]) => ({
    status: Number(status),
    schema: resolved(document, answer).content?.['application/json']?.schema,
  }));

  const query = [];
  for (const { name } of named('query')) {
    // Where names clash the body wins.
    if (!bodyNames.includes(name)) query.push(name);
  }
  for (const name of pathNames) {
    if (bodyNames.includes(name)) {
      throw new Error(`${operation.operationId}: ${name} is in the path and in the body`);
    }
  }

  const cursorInQuery = named('query').some((one) => one.name === 'cursor');
  const success = answers.filter(({ status }) => status < 300);
  const isList = success.some(({ schema }) => {
    const metadata = resolved(document, schema)?.properties?.metadata;
    return 'nextCursor' in (resolved(document, metadata)?.properties ?? {});
  });
  return {
    id: operation.operationId,
    method: method.toUpperCase(),
    path,
    summary: operation.summary ?? '',
    description: operation.description ?? '',
    roles: operation['x-roles'] ?? [],
    pathNames,
    query,
    hasQuery: named('query').length > 0,
    dropped: named('query')
      .map((one) => one.name)
      .filter((name) => bodyNames.includes(name)),
    mediaType,
    hasBody: Boolean(body),
    isForm: mediaType === 'application/x-www-form-urlencoded',
    needsCaller: (operation.security ?? []).some((one) => 'bearer' in one),
    needsOrganization: parameters.some((one) => one.name === 'X-Iam-Orgid' && one.required),
    isList: isList && (cursorInQuery || bodyNames.includes('cursor')),
    // A GET, or a read that needs a body. A GET that only redirects is an act of a browser.
    isRead:
      (method === 'get' && success.length > 0) ||
      /^(search|check)[A-Z]/.test(operation.operationId),
    // Statuses above 299 that answer with what was asked for, not with a problem.
    otherAnswers: answers
      .filter(({ status, schema }) => status >= 400 && schema && !schema.$ref?.endsWith('/Problem'))
      .map(({ status }) => status),
    mayLeaveOut:
      pathNames.length === 0 &&
      named('query').every((one) => !one.required) &&
      (!body || !(bodySchema.required?.length > 0)),
  };
}

/** One operation as the run time knows it, see the comment at the table. */
function row(operation) {
  const flags = [
    operation.needsCaller && 'c',
    operation.needsOrganization && 'o',
    operation.isRead && 'r',
    operation.isList && 'l',
    operation.hasBody && (operation.isForm ? 'f' : 'b'),
  ];
  const query = operation.query.filter((name) => !(operation.isList && PAGING.includes(name)));
  return [
    operation.method,
    operation.path,
    flags.filter(Boolean).join(''),
    query.join(','),
    operation.otherAnswers.join(','),
  ]
    .join(' ')
    .trimEnd();
}

function argumentsType(operation) {
  const parts = [];
  const id = `'${operation.id}'`;
  if (operation.pathNames.length > 0) parts.push(`Path<${id}>`);
  if (operation.hasQuery) {
    const dropped = operation.dropped.map((name) => `'${name}'`).join(' | ');
    if (operation.query.length > 0)
      parts.push(dropped ? `Omit<Query<${id}>, ${dropped}>` : `Query<${id}>`);
  }
  if (operation.hasBody) parts.push(`Body<${id}>`);
  return parts.length > 0 ? `Flat<${parts.join(' & ')}>` : undefined;
}

function comment(operation) {
  const text = [operation.summary, operation.description].filter(Boolean).join('\n\n');
  const lines = text.replaceAll('*/', '*\\/').split('\n');
  lines.push('', `\`${operation.method} ${operation.path}\`, for ${operation.roles.join(', ')}.`);
  return ['/**', ...lines.map((line) => ` * ${line}`.trimEnd()), ' */']
    .map((line) => `  ${line}`)
    .join('\n');
}

function signature(operation) {
  const type = argumentsType(operation) ?? 'NoArguments';
  const optional = operation.mayLeaveOut ? '?' : '';
  return `${comment(operation)}\n  ${operation.id}(args${optional}: ${type}, options?: CallOptions): Promise<Answer<'${operation.id}'>>;`;
}

function pageSignature(operation) {
  const type = argumentsType(operation);
  const optional = operation.mayLeaveOut ? '?' : '';
  return `  ${operation.id}(args${optional}: Omit<${type}, 'cursor' | 'page'>, options?: CallOptions): Pages<Answer<'${operation.id}'>>;`;
}

/** The text of operations.gen.ts. */
export function operationsModule(document) {
  const all = operationsOf(document);
  const lists = all.filter((one) => one.isList);
  return `import type { Answer, Body, CallOptions, Flat, NoArguments, Pages, Path, Query } from './types.js';

/**
 * How each operation is called: method, path, flags, query and other answers, a space between them.
 *
 * Flags: c needs a caller, o needs \`X-Iam-Orgid\`, r reads only, l is a list (whose query takes cursor,
 * page and pageSize, unless its body does), b takes JSON, f takes a form. Query: the arguments that
 * travel there. Other answers: statuses above 299 that are no error.
 */
export const OPERATIONS = {
${all.map((one) => `  ${one.id}: '${row(one)}',`).join('\n')}
} as const;

/** The methods of the service: one an operation, named by its operationId. */
export interface Operations {
${all.map(signature).join('\n')}
}

/** The lists, page by page. */
export interface ListOperations {
${lists.map(pageSignature).join('\n')}
}
`;
}
