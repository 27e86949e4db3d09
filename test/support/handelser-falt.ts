import ts from 'typescript';

/** One field of an event's data. */
export interface Field {
  readonly name: string;
  readonly type: string;
  readonly doc: string;
}

/** The fields of an event's data, those it shares with others first, as they stand in the source. */
export function fieldsOf(source: string, event: string): readonly Field[] {
  const file = ts.createSourceFile('events.ts', source, ts.ScriptTarget.ES2022, true);
  const data = interfaceNamed(file, event).members.find((one) => nameOf(one, file) === 'data');
  if (data === undefined || !ts.isPropertySignature(data) || data.type === undefined) {
    throw new Error(`${event} has no data.`);
  }
  return fieldsOfType(file, data.type);
}

function fieldsOfType(file: ts.SourceFile, type: ts.TypeNode): readonly Field[] {
  if (ts.isIntersectionTypeNode(type)) {
    return type.types.flatMap((part) => fieldsOfType(file, part));
  }
  if (ts.isTypeLiteralNode(type)) return type.members.map((one) => fieldOf(file, one));
  return interfaceNamed(file, type.getText(file)).members.map((one) => fieldOf(file, one));
}

function fieldOf(file: ts.SourceFile, member: ts.TypeElement): Field {
  const type = ts.isPropertySignature(member) ? member.type?.getText(file) : undefined;
  return {
    name: nameOf(member, file),
    type: (type ?? 'unknown').replace(/\s+/g, ' ').replace(/readonly /g, ''),
    doc: ts
      .getJSDocCommentsAndTags(member)
      .map((doc) => (typeof doc.comment === 'string' ? doc.comment : ''))
      .join(' '),
  };
}

function interfaceNamed(file: ts.SourceFile, name: string): ts.InterfaceDeclaration {
  const found = file.statements.find(
    (one): one is ts.InterfaceDeclaration =>
      ts.isInterfaceDeclaration(one) && one.name.text === name,
  );
  if (found === undefined) throw new Error(`No interface is called ${name}.`);
  return found;
}

function nameOf(member: ts.TypeElement, file: ts.SourceFile): string {
  return member.name?.getText(file) ?? '';
}
