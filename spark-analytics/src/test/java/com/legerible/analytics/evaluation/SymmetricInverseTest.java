package com.legerible.analytics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymmetricInverseTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 127, 128, 129, 300})
  void theProductWithTheInverseIsTheIdentity(int size) {
    Random random = new Random(size);
    float[][] matrix = new float[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        matrix[i][j] = random.nextFloat() - 0.5f;
        matrix[j][i] = matrix[i][j];
      }
      matrix[i][i] = size;
    }
    float[][] inverse = new float[size][];
    for (int i = 0; i < size; i++) {
      inverse[i] = matrix[i].clone();
    }

    SymmetricInverse.invert(inverse);

    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        double sum = 0;
        for (int k = 0; k < size; k++) {
          sum += matrix[i][k] * inverse[Math.max(j, k)][Math.min(j, k)];
        }
        assertThat(sum).isEqualTo(i == j ? 1 : 0, within(1e-4));
      }
    }
  }
}
