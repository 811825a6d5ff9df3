import {
  operations,
  operationSpec,
  resolveRef,
  type OperationName,
  type Schema,
} from '../../../mock/contract/contract.ts';

/** An integer that an operation takes: `query.page`, `body.members[].node_id`. */
export interface ContractInteger {
  readonly operation: OperationName;
  readonly place: string;
}

/** Every integer in the parameters and JSON bodies of the contract. */
export function integersOfContract(): ContractInteger[] {
  return (Object.keys(operations) as OperationName[]).flatMap((operation) => {
    const { parameters, body } = operationSpec(operation);
    const places = parameters.flatMap(({ in: where, name, schema }) =>
      integersIn(schema as Schema, `${where}.${name}`, new Set()),
    );
    const pointer = body?.schemaAt.get('application/json');
    const members = pointer ? integersIn({ $ref: decodeURIComponent(pointer) } as Schema, 'body', new Set()) : [];
    return [...new Set([...places, ...members])].map((place) => ({ operation, place }));
  });
}

function integersIn(declared: Schema, place: string, parents: ReadonlySet<Schema>): string[] {
  const schema = resolveRef<Schema>(declared);
  if (parents.has(schema)) return [];
  const seen = new Set([...parents, schema]);
  const parts = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])] as Schema[];
  return [
    ...([schema.type].flat().includes('integer') ? [place] : []),
    ...parts.flatMap((part) => integersIn(part, place, seen)),
    ...('items' in schema && schema.items ? integersIn(schema.items, `${place}[]`, seen) : []),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, member]) =>
      integersIn(member as Schema, `${place}.${name}`, seen),
    ),
  ];
}

/** JSON with one member: `{"members":[{"node_id":1}]}`. The value is text, since JavaScript would round it. */
export function withMember(path: string, value: string): string {
  return path
    .split('.')
    .reduceRight(
      (inner, name) => (name.endsWith('[]') ? `{"${name.slice(0, -2)}":[${inner}]}` : `{"${name}":${inner}}`),
      value,
    );
}
