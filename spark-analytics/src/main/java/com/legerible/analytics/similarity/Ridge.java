package com.legerible.analytics.similarity;

/** Solves small positive definite systems of equations. */
final class Ridge {

  private Ridge() {}

  /**
   * Solves in place by Cholesky's decomposition.
   *
   * @param lower the lower triangle of the matrix; destroyed
   * @param right the right side; becomes the solution
   */
  static void solve(double[][] lower, double[] right) {
    int size = right.length;
    for (int i = 0; i < size; i++) {
      double[] row = lower[i];
      for (int j = 0; j < i; j++) {
        row[j] = (row[j] - dot(row, lower[j], j)) / lower[j][j];
      }
      row[i] = Math.sqrt(row[i] - dot(row, row, i));
      right[i] = (right[i] - dot(row, right, i)) / row[i];
    }
    for (int i = size - 1; i >= 0; i--) {
      right[i] /= lower[i][i];
      for (int j = 0; j < i; j++) {
        right[j] -= lower[i][j] * right[i];
      }
    }
  }

  private static double dot(double[] one, double[] other, int length) {
    double sum = 0;
    for (int i = 0; i < length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
