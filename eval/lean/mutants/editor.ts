import type { Json } from '../../../src/core/json.ts';
import { withAt, type JsonPath } from './json-path.ts';
import type { Declaration, ExportFile, Node } from './export-file.ts';

/** A step from an expression into one of those that it is made of. */
export interface Step {
  readonly id: number;
  readonly field: string;
}

/**
 * A changed copy of an export: new records under fresh ids before a line, lines replaced or taken out.
 * What is shared in the file stays as it is, so that a change lies in one declaration only.
 */
export class Editor {
  readonly file: ExportFile;
  readonly exprs = new Map<number, Node>();
  readonly levels = new Map<number, Node>();
  readonly #replaced = new Map<number, string[]>();
  readonly #before = new Map<number, string[]>();
  #nextName: number;
  #nextLevel: number;
  #nextExpr: number;

  constructor(file: ExportFile) {
    this.file = file;
    this.#nextName = after(file.names);
    this.#nextLevel = after(file.levels);
    this.#nextExpr = after(file.exprs);
  }

  /** The id of a name at the root, written before the line. */
  addName(line: number, name: string): number {
    const id = this.#nextName++;
    this.insert(line, { in: id, str: { pre: 0, str: name } });
    return id;
  }

  addLevel(line: number, kind: string, body: Json): number {
    const id = this.#nextLevel++;
    this.levels.set(id, { kind, body });
    this.insert(line, { il: id, [kind]: body });
    return id;
  }

  addExpr(line: number, kind: string, body: Json): number {
    const id = this.#nextExpr++;
    this.exprs.set(id, { kind, body });
    this.insert(line, { ie: id, [kind]: body });
    return id;
  }

  expr(id: number): Node | undefined {
    return this.exprs.get(id) ?? this.file.exprs.get(id);
  }

  level(id: number): Node | undefined {
    return this.levels.get(id) ?? this.file.levels.get(id);
  }

  /** A copy of the root in which the expression at the end of the steps is another one. */
  copyAlong(line: number, steps: readonly Step[], replacement: number): number {
    return steps.reduceRight((inner, { id, field }) => {
      const node = this.expr(id);
      return node ? this.addExpr(line, node.kind, withAt(node.body, [field], inner)) : inner;
    }, replacement);
  }

  /** Writes a declaration anew with another value at a path of its body. */
  setField({ line, kind, body }: Declaration, path: JsonPath, value: Json | undefined): this {
    return this.replace(line, { [kind]: withAt(body, path, value) });
  }

  insert(line: number, record: Json): this {
    this.#before.set(line, [...(this.#before.get(line) ?? []), JSON.stringify(record)]);
    return this;
  }

  replace(line: number, ...records: readonly Json[]): this {
    this.#replaced.set(
      line,
      records.map((record) => JSON.stringify(record)),
    );
    return this;
  }

  /** For a line that is no record any more. */
  replaceText(line: number, text: string): this {
    this.#replaced.set(line, [text]);
    return this;
  }

  /** The whole changed export. */
  toText(): string {
    const lines = this.file.lines.flatMap((line, index) => [
      ...(this.#before.get(index) ?? []),
      ...(this.#replaced.get(index) ?? [line]),
    ]);
    return `${[...lines, ...(this.#before.get(this.end) ?? [])].join('\n')}\n`;
  }

  /** The line after the last one. */
  get end(): number {
    return this.file.lines.length;
  }
}

function after(ids: ReadonlyMap<number, unknown>): number {
  let most = 0;
  for (const id of ids.keys()) most = Math.max(most, id);
  return most + 1;
}
