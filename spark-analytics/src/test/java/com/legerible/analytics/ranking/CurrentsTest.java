package com.legerible.analytics.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.legerible.analytics.similarity.Histories;
import com.legerible.analytics.similarity.HistoriesBuilder;
import org.junit.jupiter.api.Test;

class CurrentsTest {

  @Test
  void aLoanCountsInFullOnItsDayAndAThirdAMonthBeforeAndAfter() {
    HistoriesBuilder loans = new HistoriesBuilder();
    loans.add(0, 0, 0);
    loans.add(0, 1, 300);
    loans.add(0, 2, Histories.NO_DAY);
    Currents currents = Currents.of(loans.build(1, 3));

    assertThat(around(currents, 0)[0]).isEqualTo(1, within(1e-5f));
    assertThat(around(currents, 30)[0]).isEqualTo((float) Math.exp(-1), within(1e-5f));
    assertThat(around(currents, 270)[1]).isEqualTo((float) Math.exp(-1), within(1e-5f));
    assertThat(around(currents, 300)[0]).isEqualTo((float) Math.exp(-10), within(1e-5f));
    assertThat(around(currents, 300)[2]).isZero();
  }

  @Test
  void loansWithoutDaysSayNothing() {
    HistoriesBuilder loans = new HistoriesBuilder();
    loans.add(0, 0, Histories.NO_DAY);
    Currents currents = Currents.of(loans.build(1, 1));

    assertThat(currents.isEmpty()).isTrue();
    assertThat(around(currents, 5)).containsExactly(0);
  }

  private static float[] around(Currents currents, int day) {
    float[] popularity = new float[3];
    currents.addAround(day, popularity);
    return currents.isEmpty() ? new float[1] : popularity;
  }
}
