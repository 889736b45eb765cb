import { EigenvalueDecomposition, inverse as inverseOf, Matrix, solve as solveOf } from 'ml-matrix';

type Rows = readonly (readonly number[])[];

/** Matrices as lists of rows. Each throws where the sizes do not fit or the matrix is singular. */
export const matrix = Object.freeze({
  multiply: (a: Rows, b: Rows): number[][] => toMatrix(a).mmul(toMatrix(b)).to2DArray(),
  transpose: (a: Rows): number[][] => toMatrix(a).transpose().to2DArray(),
  /** x of a·x = b; b is a list, or rows. */
  solve: (a: Rows, b: Rows | readonly number[]): number[] | number[][] => {
    const isList = (given: Rows | readonly number[]): given is readonly number[] =>
      typeof given[0] === 'number';
    const right = isList(b) ? b.map((value) => [value]) : b;
    const solved = solveOf(toMatrix(a), toMatrix(right)).to2DArray();
    return isList(b) ? solved.map(([value]) => value ?? NaN) : solved;
  },
  inverse: (a: Rows): number[][] => inverseOf(toMatrix(a)).to2DArray(),
  /** Eigenvalues (ascending) and vectors, one a column, of a symmetric matrix. */
  eigen: (a: Rows): { values: number[]; vectors: number[][] } => {
    const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(toMatrix(a), {
      assumeSymmetric: true,
    });
    return { values: realEigenvalues, vectors: eigenvectorMatrix.to2DArray() };
  },
});

const mostCells = 250_000;

function toMatrix(rows: Rows): Matrix {
  if (rows.length * (rows[0]?.length ?? 0) > mostCells) throw new RangeError('Too large a matrix');
  return new Matrix(rows.map((row) => [...row]));
}
