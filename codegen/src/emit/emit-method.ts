import { $ } from '@hey-api/openapi-ts';
import { isReference } from '../contract/references.ts';
import {
  inlineValue,
  runtimeTypes,
  type Emitter,
  type RuntimeTypes,
  type Symbol,
} from './emitter.ts';
import type { Method } from '../operations/methods.ts';

function operationType(
  { plugin, ids }: Emitter,
  { method, path }: Method,
  role: 'data' | 'response',
) {
  const resourceId = ids.get(`${method} ${path}`) ?? '';
  return plugin.querySymbol({ category: 'type', resource: 'operation', resourceId, role });
}

const responseTypes = {
  auto: () => $.type('unknown'),
  none: () => $.type('void'),
  text: () => $.type('string'),
  html: () => $.type('string'),
  redirect: () => $.type('string'),
  stream: () => $.type('ReadableStream').generics('Uint8Array'),
  blob: () => $.type('Blob'),
  socket: () => $.type('AsyncIterable').generics('string'),
};

function dataType(emitter: Emitter, method: Method, { ServerSentEvent }: RuntimeTypes) {
  const { responseType } = method.format;
  if (responseType && responseType !== 'events') return responseTypes[responseType]();
  const body = $.type(operationType(emitter, method, 'response') ?? 'unknown');
  return responseType
    ? $.type('AsyncIterable').generics($.type(ServerSentEvent).generics(body))
    : body;
}

/** The named type of an item, else an indexed access into the type of the response. */
function itemType(
  { plugin }: Emitter,
  { item, paging, isIndexable }: Method,
  body: ReturnType<typeof dataType>,
) {
  const named = isReference(item)
    ? plugin.querySymbol({ category: 'type', resource: 'definition', resourceId: item.$ref })
    : undefined;
  if (named) return $.type(named);
  if (!isIndexable) return $.type('unknown');
  const list = paging?.items ? $.type.idx(body, $.type.literal(paging.items)) : body;
  return $.type.idx($.type('NonNullable').generics(list), 'number');
}

/** The type of a total that some of the servers do not send, beside the other types of a list. */
function totalType({ paging }: Method) {
  return paging?.isUncounted ? [$.type.or($.type('number'), $.type('undefined'))] : [];
}

/**
 * Emits a method: one line that passes the HTTP method, the route and its extras to the call layer.
 */
export function emitMethod(emitter: Emitter, method: Method, types: RuntimeTypes) {
  const data = dataType(emitter, method, types);
  const input = operationType(emitter, method, 'data');
  if (!input)
    throw new Error(
      `Failed to find the types of ${method.method} ${method.path}. Give it an operationId that no other operation has.`,
    );
  if (method.format.responseType === 'socket') return emitLines(method, input, types);
  const result = method.paging
    ? $.type(types.ListPromise).generics(
        itemType(emitter, method, data),
        data,
        'ThrowOnError',
        ...totalType(method),
      )
    : $.type('Promise').generics($.type(types.CallResult).generics(data, 'ThrowOnError'));
  const takes = method.format.files ? types.UploadCallOptions : types.CallOptions;
  const call = $('this')
    .attr(method.paging ? '_list' : '_call')
    .call(
      $.literal(method.method),
      $.literal(method.path),
      'options',
      ...extraArguments(method).map(inlineValue),
    );
  return $.method(method.name, (node) =>
    node
      .doc(method.doc)
      .generic('ThrowOnError', (param) => param.extends('boolean').default('TDefault'))
      .param('options', (param) =>
        param.optional(method.optional).type($.type(takes).generics($.type(input), 'ThrowOnError')),
      )
      .returns(result)
      .do($.return(call)),
  );
}

/** The arguments after method, route and options. */
function extraArguments({ dates, format, paging, servers }: Method): unknown[] {
  const { request, response } = servers ?? {};
  const all = {
    ...format,
    ...(dates !== undefined && { dates }),
    ...(response !== undefined && { otherResponse: response }),
    ...(request !== undefined && { otherRequest: request }),
  };
  return [...(paging ? [paging] : []), ...(Object.keys(all).length > 0 ? [all] : [])];
}

/**
 * Emits the method of a WebSocket route, which returns its lines. There is no result, so
 * `throwOnError` does not apply.
 */
function emitLines(method: Method, input: Symbol, types: RuntimeTypes) {
  return $.method(method.name, (node) =>
    node
      .doc(method.doc)
      .param('options', (param) =>
        param.optional(method.optional).type($.type(types.LineCallOptions).generics($.type(input))),
      )
      .returns($.type('AsyncIterable').generics('string'))
      .do(
        $.return(
          $('this')
            .attr('_lines')
            .call($.literal(method.method), $.literal(method.path), 'options'),
        ),
      ),
  );
}

/**
 * Emits what `request` knows of each route: the types of the options and the data, and the name of
 * its method.
 */
export function emitRoutes(emitter: Emitter): void {
  const { plugin, plan } = emitter;
  const types = runtimeTypes(plugin, plan.runtime);
  const routes = $.type.object();
  const names = $.object().pretty();
  for (const httpMethod of new Set(plan.methods.map(({ method }) => method))) {
    const byRoute = $.type.object();
    for (const method of plan.methods) {
      const input = operationType(emitter, method, 'data');
      if (method.method !== httpMethod || !input || method.format.responseType === 'socket')
        continue;
      const takes = method.format.files ? types.UploadCallOptions : types.CallOptions;
      const body = dataType(emitter, method, types);
      const total = method.paging?.isUncounted ? ['true', ...totalType(method)] : [];
      const data = method.paging
        ? $.type(types.ListPage).generics(itemType(emitter, method, body), body, ...total)
        : body;
      const options = $.type(takes).generics($.type(input), 'boolean');
      byRoute.prop(method.path, (prop) => prop.type($.type.tuple(options, data)));
      names.prop(`${httpMethod} ${method.path}`, $.literal(`${method.namespace}.${method.name}`));
    }
    routes.prop(httpMethod, (prop) => prop.type(byRoute));
  }
  const Routes = plugin.symbol('Routes', { getFilePath: () => 'routes' });
  plugin.node(
    $.type
      .alias(Routes)
      .export()
      .type(routes)
      .doc(['The options and the data of each route, by HTTP method.']),
  );
  const methodNames = plugin.symbol('methodNames', { getFilePath: () => 'method-names' });
  const anyName = $.type('Readonly').generics(
    $.type('Partial').generics($.type('Record').generics('string', 'string')),
  );
  plugin.node(
    $.const(methodNames)
      .export()
      .type(anyName)
      .assign(names)
      .doc(['The method of each route, as namespace and name.']),
  );
}
