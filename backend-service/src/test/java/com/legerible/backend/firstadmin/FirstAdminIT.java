package com.legerible.backend.firstadmin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.legerible.backend.TestBackend;
import com.legerible.backend.accounts.Passwords;
import com.legerible.backend.accounts.Readers;
import com.legerible.backend.problems.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.transaction.support.TransactionTemplate;

class FirstAdminIT {

  @Test
  void aLibraryThatNobodyGovernsGetsOneAdmin() {
    inALibraryWithoutAdmins(
        () -> {
          start("a long password");
          start("another password");
          assertThat(admins()).containsExactly(FirstAdmin.USER_NAME);
        });
  }

  @Test
  void withoutAPasswordItGetsNone() {
    inALibraryWithoutAdmins(
        () -> {
          start("");
          assertThat(admins()).isEmpty();
        });
  }

  @Test
  void aPasswordThatIsEasilyGuessedIsRefused() {
    inALibraryWithoutAdmins(
        () -> assertThatThrownBy(() -> start("1234")).isInstanceOf(Refused.class));
  }

  @Test
  void whereSomebodyGovernsTheSettingMeansNothing() {
    List<String> before = admins();
    start("a long password");
    assertThat(admins()).isEqualTo(before).doesNotContain(FirstAdmin.USER_NAME);
  }

  private static void start(String password) {
    new FirstAdmin(
            new FirstAdminProperties(password),
            TestBackend.bean(FirstAdminStore.class),
            TestBackend.bean(Readers.class),
            TestBackend.bean(Passwords.class))
        .run(new DefaultApplicationArguments());
  }

  private static List<String> admins() {
    return TestBackend.sql()
        .sql("select user_name from readers where role = 'ADMIN' order by id")
        .query(String.class)
        .list();
  }

  private static void inALibraryWithoutAdmins(Runnable test) {
    TestBackend.bean(TransactionTemplate.class)
        .executeWithoutResult(
            status -> {
              status.setRollbackOnly();
              TestBackend.sql()
                  .sql("update readers set role = 'READER' where role = 'ADMIN'")
                  .update();
              test.run();
            });
  }
}
