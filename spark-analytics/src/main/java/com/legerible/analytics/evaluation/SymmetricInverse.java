package com.legerible.analytics.evaluation;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Inverts large symmetric positive definite matrices in place, a block of rows at a time, so that
 * nearly all of the work is in loops that the processor does several numbers at once.
 */
final class SymmetricInverse {

  private static final int BLOCK = 128;
  private static final int TILE = 1_024;
  private static final int ROWS_PER_TASK = 64;

  private final float[][] matrix;
  private final int size;
  private final float[][] panel;
  private final float[][] weights;

  private SymmetricInverse(float[][] matrix) {
    this.matrix = matrix;
    this.size = matrix.length;
    this.panel = new float[BLOCK][size];
    this.weights = new float[size][BLOCK];
  }

  /**
   * Replaces the lower triangle of a matrix by that of its inverse.
   *
   * @param matrix square; only the lower triangle is read
   */
  static void invert(float[][] matrix) {
    SymmetricInverse inverse = new SymmetricInverse(matrix);
    for (int from = 0; from < matrix.length; from += BLOCK) {
      inverse.sweep(from, Math.min(from + BLOCK, matrix.length));
    }
    IntStream.range(0, matrix.length)
        .parallel()
        .forEach(
            i -> {
              for (int j = 0; j <= i; j++) {
                matrix[i][j] = -matrix[i][j];
              }
            });
  }

  /** Solves for the unknowns of one block: the sweep operator of statistics. */
  private void sweep(int from, int to) {
    int width = to - from;
    double[][] inverse = inverseOfBlock(from, to);
    takePanel(from, to);
    IntStream.range(0, size).parallel().forEach(i -> weigh(i, inverse, width));
    for (int k = 0; k < width; k++) {
      Arrays.fill(panel[k], from, to, 0);
    }
    int tasks = (size + ROWS_PER_TASK - 1) / ROWS_PER_TASK;
    IntStream.range(0, tasks).parallel().forEach(task -> subtract(task, from, to));
    putBack(from, to, inverse);
  }

  private double[][] inverseOfBlock(int from, int to) {
    int width = to - from;
    double[][] block = new double[width][width];
    for (int i = 0; i < width; i++) {
      for (int j = 0; j <= i; j++) {
        block[i][j] = matrix[from + i][from + j];
        block[j][i] = block[i][j];
      }
    }
    for (int k = 0; k < width; k++) {
      double pivot = 1 / block[k][k];
      block[k][k] = 1;
      for (int j = 0; j < width; j++) {
        block[k][j] *= pivot;
      }
      for (int i = 0; i < width; i++) {
        double factor = block[i][k];
        if (i != k && factor != 0) {
          block[i][k] = 0;
          for (int j = 0; j < width; j++) {
            block[i][j] -= factor * block[k][j];
          }
        }
      }
    }
    return block;
  }

  private void takePanel(int from, int to) {
    for (int k = from; k < to; k++) {
      float[] row = panel[k - from];
      System.arraycopy(matrix[k], 0, row, 0, k + 1);
      for (int i = k + 1; i < size; i++) {
        row[i] = matrix[i][k];
      }
    }
  }

  private void weigh(int row, double[][] inverse, int width) {
    for (int j = 0; j < width; j++) {
      double sum = 0;
      for (int k = 0; k < width; k++) {
        sum += panel[k][row] * inverse[k][j];
      }
      weights[row][j] = (float) sum;
    }
  }

  private void subtract(int task, int from, int to) {
    int first = task * ROWS_PER_TASK;
    int end = Math.min(size, first + ROWS_PER_TASK);
    for (int tile = 0; tile < end; tile += TILE) {
      for (int i = Math.max(first, tile); i < end; i++) {
        if (i < from || i >= to) {
          subtract(matrix[i], weights[i], tile, Math.min(tile + TILE, i + 1), to - from);
        }
      }
    }
  }

  private void subtract(float[] row, float[] weight, int from, int to, int width) {
    int k = 0;
    for (; k + 4 <= width; k += 4) {
      fourFold(row, weight, k, from, to);
    }
    for (; k < width; k++) {
      float one = weight[k];
      float[] a = panel[k];
      for (int j = from; j < to; j++) {
        row[j] -= one * a[j];
      }
    }
  }

  private void fourFold(float[] row, float[] weight, int k, int from, int to) {
    float one = weight[k];
    float two = weight[k + 1];
    float three = weight[k + 2];
    float four = weight[k + 3];
    float[] a = panel[k];
    float[] b = panel[k + 1];
    float[] c = panel[k + 2];
    float[] d = panel[k + 3];
    for (int j = from; j < to; j++) {
      row[j] -= one * a[j] + two * b[j] + three * c[j] + four * d[j];
    }
  }

  private void putBack(int from, int to, double[][] inverse) {
    for (int k = from; k < to; k++) {
      for (int j = 0; j < from; j++) {
        matrix[k][j] = weights[j][k - from];
      }
      for (int j = from; j <= k; j++) {
        matrix[k][j] = (float) -inverse[k - from][j - from];
      }
      for (int i = to; i < size; i++) {
        matrix[i][k] = weights[i][k - from];
      }
    }
  }
}
