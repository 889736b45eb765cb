import { kinds, steps, type Database } from './database.ts';
import { Broken, Declined } from './finding.ts';
import { IntList } from './int-list.ts';
import type { MetamathLimits } from './limits.ts';
import { PairSet } from './pair-set.ts';
import { Substitution } from './substitution.ts';
import type { Work } from './work.ts';

/** Size of an expression that is not known; every other has its typecode at least. */
const unknown = 0;

/** Runs proofs on a stack of expressions. */
export class ProofVerifier {
  readonly #database: Database;
  readonly #limits: MetamathLimits;
  readonly #work: Work;
  readonly #pairs: PairSet;
  readonly #substitution: Substitution;
  readonly #stackStart: IntList;
  readonly #stackSize: IntList;
  #top = 0;
  readonly #tagStart: IntList;
  readonly #tagSize: IntList;
  #statement = 0;
  #step = 0;

  constructor(database: Database, limits: MetamathLimits, work: Work) {
    this.#database = database;
    this.#limits = limits;
    this.#work = work;
    this.#pairs = new PairSet(database, work);
    this.#substitution = new Substitution(database, limits, work);
    [this.#stackStart, this.#stackSize] = [new IntList(limits.stack), new IntList(limits.stack)];
    [this.#tagStart, this.#tagSize] = [new IntList(limits.cells), new IntList(limits.cells)];
  }

  /** Throws where the proof is none of its statement; what a `?` leaves open is unknown, and so is what is made of it. */
  verify(statement: number): void {
    const { proof, proofSize, faults, start, size } = this.#database;
    this.#statement = statement;
    this.#step = 0;
    const fault = faults.get(statement);
    if (fault) throw this.#broken(fault.message, fault.step);
    [this.#top, this.#tagStart.length, this.#tagSize.length] = [0, 0, 0];
    this.#substitution.begin();
    const from = proof.at(statement);
    const to = from + proofSize.at(statement);
    for (let at = from; at < to; at += 1) {
      const step = this.#database.steps.at(at);
      if (step !== steps.tag) this.#step += 1;
      this.#run(step);
    }
    this.#work.add(to - from);
    if (this.#top !== 1)
      throw this.#broken(`The proof leaves ${this.#top} expressions on the stack, not one.`);
    if (
      this.#stackSize.at(0) !== unknown &&
      !this.#substitution.isSame(
        this.#stackStart.at(0),
        this.#stackSize.at(0),
        start.at(statement),
        size.at(statement),
      )
    )
      throw this.#broken(
        'The proof ends in another statement.',
        null,
        this.#text(start.at(statement), size.at(statement)),
        this.#text(this.#stackStart.at(0), this.#stackSize.at(0)),
      );
  }

  #run(step: number): void {
    if (step > 0) {
      const { kind, start, size } = this.#database;
      if (kind.at(step) >= kinds.axiom) this.#apply(step);
      else this.#push(start.at(step), size.at(step));
    } else if (step === steps.tag) {
      this.#tagStart.push(this.#stackStart.at(this.#top - 1));
      this.#tagSize.push(this.#stackSize.at(this.#top - 1));
    } else if (step <= steps.again)
      this.#push(this.#tagStart.at(steps.again - step), this.#tagSize.at(steps.again - step));
    else this.#push(0, unknown);
  }

  #push(start: number, size: number): void {
    if (this.#top >= this.#limits.stack)
      throw new Declined(
        'size',
        `A proof's stack has more than ${this.#limits.stack} expressions.`,
      );
    this.#stackStart.set(this.#top, start);
    this.#stackSize.set(this.#top, size);
    this.#top += 1;
  }

  #apply(assertion: number): void {
    const { hypotheses, hypothesisCount, pairCount } = this.#database;
    const count = hypothesisCount.at(assertion);
    if (this.#top < count)
      throw this.#broken(
        `${this.#database.labelText(assertion)} takes ${count} hypotheses, the stack has ${this.#top}.`,
      );
    const first = this.#top - count;
    this.#work.add(count + pairCount.at(assertion));
    if (this.#isUnknown(first)) {
      this.#top = first;
      this.#push(0, unknown);
      return;
    }
    this.#match(assertion, hypotheses.at(assertion), count, first);
    if (pairCount.at(assertion) > 0) this.#checkPairs(assertion);
    const size = this.#substitution.write(assertion, this.#statement);
    this.#top = first;
    this.#push(this.#substitution.end - size, size);
  }

  #isUnknown(first: number): boolean {
    for (let at = first; at < this.#top; at += 1)
      if (this.#stackSize.at(at) === unknown) return true;
    return false;
  }

  /** Takes what stands for each variable from the stack, and compares each `$e`. */
  #match(assertion: number, list: number, count: number, first: number): void {
    const { lists, kind, start, size } = this.#database;
    const { cells } = this.#database.cells;
    for (let index = 0; index < count; index += 1) {
      const hypothesis = lists.cells[list + index] ?? 0;
      const from = start.cells[hypothesis] ?? 0;
      const onStack = this.#stackStart.cells[first + index] ?? 0;
      const stackSize = this.#stackSize.cells[first + index] ?? 0;
      if (kind.cells[hypothesis] === kinds.float) {
        if (cells[from] !== cells[onStack])
          throw this.#otherType(assertion, hypothesis, first + index);
        const variable = ~(cells[from + 1] ?? 0);
        this.#substitution.set(variable, onStack + 1, stackSize - 1);
      } else if (!this.#substitution.fits(from, size.cells[hypothesis] ?? 0, onStack, stackSize))
        throw this.#otherHypothesis(assertion, hypothesis, first + index);
    }
  }

  /** What stands for two variables of a `$d` shares no variable, and each pair of theirs is in a `$d` of this proof. */
  #checkPairs(assertion: number): void {
    const { lists, pairs, pairCount, activePairs } = this.#database;
    const last = activePairs.at(this.#statement);
    for (let pair = 0; pair < pairCount.at(assertion); pair += 1) {
      const one = lists.at(pairs.at(assertion) + 2 * pair);
      const two = lists.at(pairs.at(assertion) + 2 * pair + 1);
      const [inOne, inTwo] = [
        this.#substitution.variablesFor(one),
        this.#substitution.variablesFor(two),
      ];
      this.#work.add(inOne.length * inTwo.length);
      for (const a of inOne)
        for (const b of inTwo)
          if (a === b || !this.#pairs.has(last, a, b))
            throw this.#notDistinct(assertion, one, two, a, b);
    }
  }

  #otherType(assertion: number, hypothesis: number, place: number): Broken {
    const { start, size } = this.#database;
    return this.#broken(
      `${this.#database.labelText(assertion)} takes another kind of expression for its hypothesis ${this.#database.labelText(hypothesis)}.`,
      null,
      this.#text(start.at(hypothesis), size.at(hypothesis)),
      this.#text(this.#stackStart.at(place), this.#stackSize.at(place)),
    );
  }

  #otherHypothesis(assertion: number, hypothesis: number, place: number): Broken {
    return this.#broken(
      `${this.#database.labelText(assertion)} is not given its hypothesis ${this.#database.labelText(hypothesis)}.`,
      null,
      this.#substitution.textOf(hypothesis),
      this.#text(this.#stackStart.at(place), this.#stackSize.at(place)),
    );
  }

  #notDistinct(assertion: number, one: number, two: number, a: number, b: number): Broken {
    const { names } = this.#database;
    const label = this.#database.labelText(assertion);
    const [forOne, forTwo] = [one, two].map((variable) => this.#substitution.textFor(variable));
    return this.#broken(
      a === b
        ? `${label} wants ${names.textOf(one)} and ${names.textOf(two)} distinct; what stands for them shares ${names.textOf(a)}.`
        : `${label} wants ${names.textOf(one)} and ${names.textOf(two)} distinct; no "$d" says so of ${names.textOf(a)} and ${names.textOf(b)}.`,
      null,
      `$d ${[names.textOf(a), names.textOf(b)].sort().join(' ')} $.`,
      `${names.textOf(one)} = ${forOne ?? ''}, ${names.textOf(two)} = ${forTwo ?? ''}`,
    );
  }

  #text(start: number, size: number): string {
    return this.#database.text(start, size);
  }

  #broken(
    message: string,
    step: number | null = this.#step,
    expected?: string,
    found?: string,
  ): Broken {
    return new Broken({
      reason: 'proof',
      message,
      label: this.#database.labelText(this.#statement),
      line: this.#database.line.at(this.#statement),
      step: step ?? this.#step,
      ...(expected === undefined ? {} : { expected }),
      ...(found === undefined ? {} : { found }),
    });
  }
}
