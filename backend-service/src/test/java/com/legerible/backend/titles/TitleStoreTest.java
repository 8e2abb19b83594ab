package com.legerible.backend.titles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class TitleStoreTest {

  private static final Title BEFORE = new Title("Dune", List.of());
  private static final Title AFTER = new Title("Dune", List.of("Frank Herbert"));

  private final Map<Long, Title> catalogue = new HashMap<>(Map.of(1L, BEFORE));
  private final TitleStore titles =
      new TitleStore(JdbcClient.create(new DriverManagerDataSource()), this::read);
  private Runnable afterTheRead = () -> {};
  private int reads;

  private Map<Long, Title> read(List<Long> ids) {
    Map<Long, Title> found = new HashMap<>(catalogue);
    found.keySet().retainAll(ids);
    reads++;
    afterTheRead.run();
    return found;
  }

  @Test
  void aTitleIsReadOnceUntilItChanges() {
    assertThat(titles.of(List.of(1L))).isEqualTo(titles.of(List.of(1L)));
    assertThat(reads).isOne();
    change();
    assertThat(titles.of(List.of(1L))).containsEntry(1L, AFTER);
  }

  @Test
  void aTitleThatChangesWhileItIsReadIsReadAgain() {
    afterTheRead = this::change;
    titles.of(List.of(1L));
    afterTheRead = () -> {};
    assertThat(titles.of(List.of(1L))).containsEntry(1L, AFTER);
  }

  private void change() {
    catalogue.put(1L, AFTER);
    titles.forget(1);
  }
}
